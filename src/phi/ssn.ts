import { spansOf } from '../core/recognize.ts';
import type { Recognizer } from '../core/recognizer.ts';

const DASHED = String.raw`(?<![\w-])(?!000|666|9\d{2})\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])`;
const CUED = String.raw`(?<=\b(?:ssn|social security(?: number| no\.?)?)\D{0,5})(?!000|666|9\d{2})\d{3}[ ]?(?!00)\d{2}[ ]?(?!0000)\d{4}(?!\d)`;
const NUMBERS = new RegExp(`${DASHED}|${CUED}`, 'gi');

/**
 * US social security numbers: dashed, or nine digits after the words. Area, group and serial rules of the
 * Social Security Administration (no 000, 666 or 9xx area, no 00 group, no 0000 serial).
 * @see https://www.ssa.gov/employer/randomization.html (2026-11-22)
 */
export const ssn: Recognizer = {
  id: 'ssn',
  label: 'social security number',
  tier: 'block',
  find: (text) => spansOf(text, NUMBERS),
  hits: ['ssn 219-09-9998', 'SSN: 219099998', 'social security number 219 09 9998'],
  misses: ['000-12-3456', '666-12-3456', 'build 219099998', 'ticket 12-34-5678'],
};
