import { wordsOf } from './fold.ts';

const NOT_ELIGIBLE =
  /\bnot (?:currently |yet )?(?:considered )?(?:available as )?(?:an? )?(?:hipaa[ -])?eligible\b|\bcannot be used\b/;

/** How binding a sentence is, strictest first; the first pattern that occurs counts. A permission binds nobody. */
const FORCE: readonly (readonly [RegExp, number, string])[] = [
  [NOT_ELIGIBLE, 5, 'not eligible'],
  [/\bmay not\b|\bmust not\b|\bcan ?not\b|\bnever\b|\bis not permitted\b/, 4, 'may not'],
  [/\bmust\b|\b(?:is|are) required\b|\brequired to\b|\bneeds? to\b/, 4, 'must'],
  [/\bresponsib(?:le|ility)\b|\bensure\b/, 3, 'responsibility'],
  [/\bshould\b|\brecommend(?:ed|s)?\b/, 2, 'should'],
  [/\bencouraged?\b/, 1, 'encouraged'],
];

export interface Shift {
  readonly direction: 'stricter' | 'looser' | 'mixed' | 'neutral';
  /** The text says now that the thing is not eligible, or says so no longer. */
  readonly isFlipped: boolean;
  /** E.g. `must → should`. */
  readonly reasons: readonly string[];
}

/** Compares how binding two versions of one section are, sentence by sentence. */
export function compareForce(before: string, after: string): Shift {
  const { removed, added } = changedSentences(before, after);
  const moves = [...paired(removed, added)].map(([from, to]) => moveOf(from, to));
  const wasBanned = NOT_ELIGIBLE.test(before.toLowerCase());
  const isBanned = NOT_ELIGIBLE.test(after.toLowerCase());
  const ban: Move[] =
    wasBanned === isBanned
      ? []
      : [{ by: isBanned ? 5 : -5, reason: isBanned ? 'now not eligible' : 'no longer not eligible' }];
  const all = [...moves, ...ban].filter(({ by }) => by !== 0);
  const isStricter = all.some(({ by }) => by > 0);
  const isLooser = all.some(({ by }) => by < 0);
  return {
    direction: isStricter && isLooser ? 'mixed' : isStricter ? 'stricter' : isLooser ? 'looser' : 'neutral',
    isFlipped: wasBanned !== isBanned,
    reasons: [...new Set(all.map(({ reason }) => reason))],
  };
}

interface Move {
  /** Above 0: stricter. */
  readonly by: number;
  readonly reason: string;
}

function moveOf(from: string | undefined, to: string | undefined): Move {
  const before = forceOf(from ?? '');
  const after = forceOf(to ?? '');
  return { by: after.rank - before.rank, reason: `${before.name} → ${after.name}` };
}

function forceOf(sentence: string): { readonly rank: number; readonly name: string } {
  const text = sentence.toLowerCase();
  const [, rank = 0, name = 'no duty'] = FORCE.find(([pattern]) => pattern.test(text)) ?? [];
  return { rank, name };
}

function changedSentences(before: string, after: string): { removed: string[]; added: string[] } {
  const old = sentencesOf(before);
  const fresh = sentencesOf(after);
  return {
    removed: old.filter((sentence) => !fresh.includes(sentence)),
    added: fresh.filter((sentence) => !old.includes(sentence)),
  };
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');

/** Sentences that are versions of each other; what has no partner stands alone. */
function* paired(
  removed: readonly string[],
  added: readonly string[],
): Generator<readonly [string | undefined, string | undefined]> {
  const free = new Set(added);
  for (const from of removed) {
    const [best] = [...free].toSorted((a, b) => similarity(from, b) - similarity(from, a));
    const partner = best !== undefined && similarity(from, best) >= 0.3 ? best : undefined;
    if (partner !== undefined) free.delete(partner);
    yield [from, partner];
  }
  for (const to of free) yield [undefined, to];
}

/** Dice coefficient over pairs of words: 0 nothing in common, 1 the same. Two empty texts are the same. */
export function similarity(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.size + right.size === 0) return 1;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}
