import type { Verdict } from '../core/requirement.ts';

interface VerdictWords {
  readonly emoji: string;
  readonly word: string;
}

const VERDICTS: Readonly<Record<Verdict, VerdictWords>> = {
  eligible: { emoji: '✅', word: 'Eligible' },
  conditional: { emoji: '☑️', word: 'Eligible with conditions' },
  'not-eligible': { emoji: '⛔', word: 'Not eligible' },
  required: { emoji: '❗', word: 'Required' },
  recommended: { emoji: '💡', word: 'Recommended' },
  'not-required': { emoji: '➖', word: 'Not required' },
  info: { emoji: 'ℹ️', word: 'Information' },
  'not-covered': { emoji: '❔', word: 'Not covered by the guide' },
};

export const verdictWord = (verdict: Verdict): string => VERDICTS[verdict].word;

/** Emoji and word: nobody has to tell a verdict by its colour. */
export const verdictMark = (verdict: Verdict): string => `${VERDICTS[verdict].emoji} *${VERDICTS[verdict].word}*`;
