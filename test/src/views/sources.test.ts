import { expect, it } from 'vitest';

import type { AnswerPart } from '../../../src/core/answer.ts';
import { answerView } from '../../../src/views/answer.ts';
import { answerOf, partOf } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';

const wordsOf = (sources: AnswerPart['sources']): string =>
  wordsIn(answerView(answerOf({}, [partOf({ sources })]), 'private').blocks);

const source = { document: 'The Guide', edition: '2024-01-31', path: ['Pigeon Post', 'Rings'] };

it('names headings, document and edition, and the words to look for', () =>
  expect(wordsOf([source])).toContain(
    '\n📖 Pigeon Post › Rings · The Guide, edition of January 31, 2024\n🔍 Look for: “inside the city”\n',
  ));

it('names the document alone where the whole of it is meant', () =>
  expect(wordsOf([{ ...source, path: [] }])).toContain('\n📖 The Guide, edition of January 31, 2024\n'));

it('tells what is only near from what the answer rests on', () => {
  const near = { ...source, path: ['Owl Mail'], seeAlso: true as const };
  const words = wordsOf([near, source, { ...near, path: [] }]);
  expect(words).toContain(
    '\n📖 Pigeon Post › Rings · The Guide, edition of January 31, 2024\n🔗 See also: Owl Mail · The Guide\n',
  );
});

it.each([
  [4, 'and 1 more place in the guide'],
  [6, 'and 3 more places in the guide'],
])('shows three of %i places', (count, more) => {
  const words = wordsOf(Array.from({ length: count }, () => source));
  expect(words.match(/📖/g)).toHaveLength(3);
  expect(words).toContain(more);
});
