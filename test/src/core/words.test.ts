import { expect, it } from 'vitest';

import { joinWords, splitWords } from '../../../src/core/words.ts';

it('splits at blanks and keeps what stands in quotes together', () => {
  expect(splitWords('diff "my old guide.txt"  new.txt ""')).toEqual([
    'diff',
    'my old guide.txt',
    'new.txt',
    '',
  ]);
});

it('joins so that splitting gives the same words', () => {
  const words = ['verify', 'my guide.txt', 'x'];
  expect(splitWords(joinWords(words))).toEqual(words);
});
