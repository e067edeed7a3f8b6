import { expect, it } from 'vitest';

import type { Answer } from '../../../src/core/answer.ts';
import { answerView } from '../../../src/views/answer.ts';
import { answerOf } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';

const wordsOf = (change: Partial<Answer>): string => wordsIn(answerView(answerOf(change), 'private').blocks);

const notice = { id: 'n1', text: 'Owls were announced.', url: 'https://example.com/a?b=1&c=2', grade: 'A' };

it('shows address and certainty, and warns that it changes nothing', () => {
  const words = wordsOf(
    answerOf({ notices: [notice, { ...notice, text: 'Ravens, too.', url: null, grade: 'D' }] }),
  );
  expect(words).toContain(
    '🗓️ *Later than this edition:* Owls were announced. · <https://example.com/a?b=1&amp;c=2|Source> · certainty A (read at Twilio)\n',
  );
  expect(words).toContain('Ravens, too. · certainty D (inferred)\nWhat came later changes no verdict here');
});

it('shows a certainty that it has no words for', () =>
  expect(wordsOf({ notices: [{ ...notice, grade: 'E<' }] })).toContain('certainty E&lt;\n'));

it.each([
  'http://example.com',
  'https://example.com|x>',
  'javascript:alert(1)',
  `https://${'a'.repeat(400)}`,
])('makes no link of %s', (url) =>
  expect(wordsOf({ notices: [{ ...notice, url }] })).not.toContain('|Source>'),
);

it('tells how many notices are left out', () =>
  expect(wordsOf({ notices: [notice, notice, notice, notice] })).toContain('And 1 more. What came later'));
