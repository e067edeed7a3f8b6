import type { ContextBlock } from '@slack/types';

import type { AnswerPart, SourceRef } from '../core/answer.ts';
import { context, linesWithin, safe } from './kit.ts';
import { longDate } from './long-date.ts';

/** Where a part stands in the guide, what else is near it, and by which words to find it: within `room` characters. */
export function sourcesView({ sources, find }: AnswerPart, room: number): ContextBlock[] {
  const basis = sources.filter(({ seeAlso }) => seeAlso !== true);
  const near = sources.filter(({ seeAlso }) => seeAlso === true);
  const all = [...basisLines(basis), ...nearLines(near), ...findLines(find)];
  const { shown } = linesWithin(all, Math.min(room, MOST_TEXT));
  const lines =
    shown.length > 0 ? shown : basis.slice(0, 1).map((source) => safe(`📖 ${placeOf(source)}`, room));
  return lines.length === 0 ? [] : [context(lines.join('\n'))];
}

/** What one element of a context block holds. */
const MOST_TEXT = 2000;
const MOST_PLACES = 3;
const MOST_PHRASES = 4;

function basisLines(sources: readonly SourceRef[]): string[] {
  const rest = sources.length - MOST_PLACES;
  return [
    ...sources.slice(0, MOST_PLACES).map(sourceLine),
    ...(rest > 0 ? [`and ${rest} more ${rest === 1 ? 'place' : 'places'} in the guide`] : []),
  ];
}

function nearLines(sources: readonly SourceRef[]): string[] {
  if (sources.length === 0) return [];
  return [
    `🔗 See also: ${sources
      .slice(0, MOST_PLACES)
      .map((source) => safe(placeOf(source), 200))
      .join(' · ')}`,
  ];
}

function findLines(phrases: readonly string[]): string[] {
  const shown = phrases.slice(0, MOST_PHRASES).map((phrase) => `“${safe(phrase, 70)}”`);
  return shown.length === 0 ? [] : [`🔍 Look for: ${shown.join(', ')}`];
}

/** The headings, or the document where the whole of it is meant; not escaped yet. */
const placeOf = ({ document, path }: SourceRef): string => (path.length === 0 ? document : path.join(' › '));

/** `📖 Programmable SMS › Not Eligible for HIPAA › Message Tagging · <document>, edition of December 11, 2024`. */
export function sourceLine({ document, edition, path }: SourceRef): string {
  const place = path.length === 0 ? '' : `${path.map((heading) => safe(heading, 90)).join(' › ')} · `;
  return `📖 ${place}${safe(document, 80)}, edition of ${safe(longDate(edition), 40)}`;
}
