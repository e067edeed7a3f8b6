import { editDistance } from '../core/distance.ts';
import type { Token } from './text.ts';

export interface Fix {
  readonly from: string;
  readonly to: string;
}

/** Mends misspelt words towards the knowledge's own vocabulary. */
export interface Speller {
  readonly mend: (tokens: readonly Token[]) => {
    readonly words: readonly string[];
    readonly fixes: readonly Fix[];
  };
}

/** `vocabulary`: word → how often the knowledge uses it. `english`: common words that are right as they stand. */
export function createSpeller(
  vocabulary: ReadonlyMap<string, number>,
  english: ReadonlySet<string>,
): Speller {
  const byLength = groupByLength(vocabulary);
  return {
    mend(tokens) {
      const fixes: Fix[] = [];
      const words = tokens.map(({ word }) => {
        if (!isMendable(word) || vocabulary.has(word) || english.has(word)) return word;
        const to = nearest(word, byLength);
        if (to === undefined) return word;
        fixes.push({ from: word, to });
        return to;
      });
      return { words, fixes };
    },
  };
}

const isMendable = (word: string): boolean => word.length >= 4 && /^[a-z]+$/.test(word);

type Lengths = ReadonlyMap<number, readonly (readonly [string, number])[]>;

function groupByLength(vocabulary: ReadonlyMap<string, number>): Lengths {
  const groups = new Map<number, [string, number][]>();
  for (const [word, count] of vocabulary) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) continue;
    const group = groups.get(word.length) ?? [];
    group.push([word, count]);
    groups.set(word.length, group);
  }
  return groups;
}

/** Nearest by distance, then frequency, then alphabet; a word with another first letter only where none keeps it. */
function nearest(word: string, groups: Lengths): string | undefined {
  const kept = best(word, groups, (candidate) => candidate[0] === word[0]);
  if (kept !== undefined || word.length < 6) return kept;
  return best(word, groups, (candidate) => startsAlike(word, candidate));
}

interface Near {
  readonly word: string;
  readonly distance: number;
  readonly count: number;
}

function best(word: string, groups: Lengths, mayBe: (candidate: string) => boolean): string | undefined {
  const limit = word.length >= 8 ? 2 : 1;
  let nearer: Near | undefined;
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const [candidate, count] of groups.get(length) ?? []) {
      if (!mayBe(candidate)) continue;
      const distance = editDistance(word, candidate, limit);
      if (distance > limit) continue;
      const next = { word: candidate, distance, count };
      if (nearer === undefined || isNearer(next, nearer)) nearer = next;
    }
  }
  return nearer?.word;
}

function isNearer(a: Near, b: Near): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  return a.count === b.count ? a.word < b.word : a.count > b.count;
}

/** The first letter was swapped, dropped, doubled or mistyped: the second ones still agree in some way. */
const startsAlike = (word: string, candidate: string): boolean =>
  word[1] === candidate[0] || word[0] === candidate[1] || word[1] === candidate[1];
