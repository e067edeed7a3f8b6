import { editDistance } from '../core/distance.ts';
import type { Token } from './text.ts';

export interface Fix {
  readonly from: string;
  readonly to: string;
}

/** Mends misspelt words towards the knowledge's own vocabulary. */
export interface Speller {
  readonly mend: (tokens: readonly Token[]) => { readonly words: readonly string[]; readonly fixes: readonly Fix[] };
}

/** `vocabulary`: word → how often the knowledge uses it. `english`: common words that are right as they stand. */
export function createSpeller(vocabulary: ReadonlyMap<string, number>, english: ReadonlySet<string>): Speller {
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

/** Nearest by: first letter kept, distance, frequency, alphabet. A changed first letter needs a rival-free match. */
function nearest(word: string, groups: Lengths): string | undefined {
  const limit = word.length >= 8 ? 2 : 1;
  let best: { word: string; rank: readonly [number, number, number] } | undefined;
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const [candidate, count] of groups.get(length) ?? []) {
      const kept = candidate[0] === word[0];
      if (!kept && (best?.rank[0] === 0 || limit === 1 && word.length < 6)) continue;
      const distance = editDistance(word, candidate, limit);
      if (distance > limit) continue;
      const rank = [kept ? 0 : 1, distance, -count] as const;
      if (best === undefined || isBefore(rank, best.rank) || (isSame(rank, best.rank) && candidate < best.word)) {
        best = { word: candidate, rank };
      }
    }
  }
  return best?.word;
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.every((value, index) => value === b[index]);
