import { expect, it } from 'vitest';

import { identifierKinds } from '../../../src/core/identifier-kinds.ts';
import type { Recognizer, Tier } from '../../../src/core/recognizer.ts';

/** Finds every occurrence of a word. */
const recognizer = (id: string, tier: Tier, word: string): Recognizer => ({
  id,
  label: `${id} of a pigeon`,
  tier,
  find: (text) =>
    Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => ({
      start: index,
      end: index + word.length,
    })),
  hits: [],
  misses: [],
});

const recognizers = [
  recognizer('ring', 'block', 'R1'),
  recognizer('loft', 'confirm', 'L1'),
  recognizer('colour', 'note', 'grey'),
];

it('names each kind once and counts every find', () =>
  expect(identifierKinds('R1 and R1 in L1', recognizers)).toEqual({
    kinds: ['ring of a pigeon', 'loft of a pigeon'],
    count: 3,
  }));

it('leaves out what is only worth a note', () =>
  expect(identifierKinds('a grey one', recognizers)).toEqual({ kinds: [], count: 0 }));
