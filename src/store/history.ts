import type { HistoryEntry, HistoryRange } from './port.ts';

/** The part of a history that a range asks for. Takes entries oldest first; transactions stay whole. */
export function inRange(entries: readonly HistoryEntry[], range: HistoryRange): readonly HistoryEntry[] {
  const { after = 0, before = Infinity, limit = Infinity, newestFirst = false } = range;
  const inside = entries.filter(({ seq }) => seq > after && seq < before);
  const ordered = newestFirst ? inside.toReversed() : inside;
  const wanted = new Set([...new Set(ordered.map(({ seq }) => seq))].filter((_, i) => i < limit));
  return ordered.filter(({ seq }) => wanted.has(seq));
}

/** No further entries can change what the range gives. */
export function isFull(entries: readonly HistoryEntry[], range: HistoryRange): boolean {
  if (range.limit === undefined) return false;
  return new Set(inRange(entries, range).map(({ seq }) => seq)).size >= range.limit;
}
