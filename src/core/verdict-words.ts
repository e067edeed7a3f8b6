import type { Verdict } from './requirement.ts';

/** Each verdict as a person reads it, at the head of an answer. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'not-eligible': 'Not eligible',
  required: 'Required',
  conditional: 'Eligible with conditions',
  recommended: 'Recommended',
  'not-required': 'Not required',
  eligible: 'Eligible',
  info: 'Information',
  'not-covered': 'Not covered by the guide',
};
