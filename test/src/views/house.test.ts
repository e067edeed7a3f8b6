import { expect, it } from 'vitest';

import type { Answer } from '../../../src/core/answer.ts';
import { answerView } from '../../../src/views/answer.ts';
import { answerOf } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';

const wordsOf = (change: Partial<Answer>): string => wordsIn(answerView(answerOf(change), 'private').blocks);

const note = { name: 'Rule 7', text: 'No pigeons at night.' };

it('comes before the verdict, under the name that the organisation gave it', () =>
  expect(wordsOf({ house: [{ ...note, verdict: 'not-eligible' }] })).toMatch(
    /^🏠 \*Rule 7\* · ⛔ \*Not eligible\*\nNo pigeons at night\.\n_A rule of your organisation; it comes first\._\n☑️/,
  ));

it('shows the rules that changed the verdict first, and tells how many are left out', () => {
  const house = [note, note, note, note, { ...note, name: 'Rule 8', verdict: 'required' as const }];
  const words = wordsOf({ house });
  expect(words).toMatch(/^🏠 \*Rule 8\*/);
  expect(words).toContain('🏠 and 1 more: `/hipaa settings house` lists them all');
});

it('shows a rule whole', () =>
  expect(wordsOf({ house: [{ ...note, text: 'a'.repeat(500) }] })).toContain('a'.repeat(500)));
