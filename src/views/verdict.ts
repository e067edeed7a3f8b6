import type { Verdict } from '../core/requirement.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';

const EMOJI: Readonly<Record<Verdict, string>> = {
  eligible: '✅',
  conditional: '☑️',
  'not-eligible': '⛔',
  required: '❗',
  recommended: '💡',
  'not-required': '➖',
  info: 'ℹ️',
  'not-covered': '❔',
};

/** Emoji and word: nobody has to tell a verdict by its colour. */
export const verdictMark = (verdict: Verdict): string => `${EMOJI[verdict]} *${VERDICT_WORDS[verdict]}*`;
