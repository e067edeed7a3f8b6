import type { Frame } from '../core/answer.ts';
import type { Catalog } from './catalog.ts';
import type { ReadQuestion } from './read.ts';

const OPENERS = /^(?:and|but|what about|how about|same for|also|or|ok and|so|then|why|how|who|when|where|since when|even|plus)\b/;
const MOST_WORDS = 8;

/**
 * A short question that leans on the answer before it: "and MMS?" keeps what was asked, "why?" keeps the subject,
 * "what about Canada?" adds a qualifier. Returns undefined for a question that stands on its own.
 */
export function followUp(reading: ReadQuestion, context: Frame, catalog: Catalog): ReadQuestion | undefined {
  const isShort = reading.tokens.length <= MOST_WORDS;
  const named = reading.mentions.some(({ entities }) => entities.some((id) => catalog.entities.get(id)?.kind !== 'concept'));
  if (!isShort || (named && !OPENERS.test(reading.normalised))) return undefined;
  if (!named && !OPENERS.test(reading.normalised) && reading.tokens.length > 4) return undefined;
  const words = named ? [] : context.entities.slice(0, 1);
  return {
    ...reading,
    qualifiers: { ...(named ? {} : context.qualifiers), ...reading.qualifiers },
    mentions: [
      ...reading.mentions,
      ...words.map((id) => ({ entities: [id], start: reading.tokens.length, end: reading.tokens.length, matched: id })),
    ],
  };
}
