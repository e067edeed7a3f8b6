import type { Identifier, Recognizer, Span } from './recognizer.ts';

/** What only looks like an identifier: SIDs of any prefix, UUIDs, ISO timestamps, hex ids. Same length, no digits. */
const STRUCTURE: readonly RegExp[] = [
  /\b[A-Z]{2}[0-9a-fA-F]{32}\b/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?\b/g,
  /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{16,64}\b/gi,
];

/** Every identifier in `text`, leftmost first; where two overlap the longer one stays. Offsets are UTF-16 code units. */
export function findIdentifiers(text: string, recognizers: readonly Recognizer[]): Identifier[] {
  const masked = STRUCTURE.reduce(
    (rest, shape) => rest.replace(shape, (match) => '#'.repeat(match.length)),
    text,
  );
  const found = recognizers.flatMap(({ id, tier, find }) =>
    find(masked).map(({ start, end }): Identifier => ({ type: id, start, end, tier, rule: id })),
  );
  const kept: Identifier[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept;
}

/** Places of every match of a global pattern. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
