import { spansOf } from '../core/recognize.ts';
import type { Recognizer } from '../core/recognizer.ts';

const SEPARATOR = String.raw`[\s.\-/()\u00a0\u2010-\u2015]{0,3}`;
const INTERNATIONAL = String.raw`(?:\+|%2B|\b00(?=[1-9]))[1-9](?:${SEPARATOR}\d){7,14}(?!\d)`;
const NORTH_AMERICAN = String.raw`(?<![\w.#+-])(?:1[\s.\-])?\(?[2-9]\d{2}\)?[\s.\-]{1,2}\d{3}[\s.\-]{0,2}\d{4}(?![\w-]|\.\d)`;
const SOLID = String.raw`(?<![\w.#+:=/-])1?[2-9]\d{2}[2-9]\d{6}(?![\w-]|\.\d)`;
const SHAPES = new RegExp(`${INTERNATIONAL}|${NORTH_AMERICAN}|${SOLID}`, 'gi');

/** Telephone numbers: E.164 (also as `%2B`), national US forms, ten or eleven digits in a row. */
export const phone: Recognizer = {
  id: 'phone',
  label: 'phone number',
  tier: 'block',
  find: (text) => spansOf(text, SHAPES),
  hits: [
    'call +14155550101 back',
    'patient at (415) 555-0102 did not get the text',
    'from 415-555-0103 to us',
    'To=%2B14155550104&From=',
    'number 4155550105 failed',
    'ring 1 415.555.0106 please',
    'UK line +44 20 7946 0958',
  ],
  misses: [
    'error 30007 on 2024-12-11',
    'CA00000000000000000000000000000001',
    'epoch 1700000000123',
    'Chrome 124.0.6367.118',
    'order #100-2000-30000',
    'port 5061, 180 days, 15 minutes',
  ],
};
