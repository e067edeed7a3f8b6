import { expect, it } from 'vitest';

import { answerView } from '../../../src/views/answer.ts';
import { bareMessage } from '../../../src/views/bare.ts';
import { findMessageProblems } from '../../../src/views/limits.ts';
import { answerOf } from '../../support/answers.ts';
import { HOSTILE, longAnswer, longPart } from '../../support/extremes.ts';

it('keeps the words of an answer and drops what nobody could press', () => {
  const { text, blocks } = bareMessage(answerView(answerOf(), 'private'));
  expect(blocks).toEqual([]);
  expect(text).toMatch(/^☑️ \*Eligible with conditions\* · \*Pigeon Post\*\n/);
  expect(text).not.toContain('Share here');
});

it.each(HOSTILE)('fits, and calls nobody, when made of %s', (_kind, by) => {
  const bare = bareMessage(answerView(longAnswer(by, [longPart(by)]), 'private'));
  expect(findMessageProblems(bare)).toEqual([]);
  expect(bare.text).not.toContain('<!channel');
});

it('falls back on the text of a message without words', () =>
  expect(bareMessage({ text: 'A note', blocks: [] }).text).toBe('A note'));
