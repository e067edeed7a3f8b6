import { expect, it } from 'vitest';

import { createSpeller } from '../../../src/knowledge/spell.ts';
import { tokenise } from '../../../src/knowledge/text.ts';

const speller = createSpeller(
  new Map([
    ['recording', 9],
    ['encryption', 5],
    ['verify', 8],
    ['studio', 4],
    ['sync', 3],
    ['trunk', 2],
    ['trunks', 2],
  ]),
  new Set(['very', 'since', 'trust']),
);

const mend = (text: string): string => speller.mend(tokenise(text)).words.join(' ');

it.each([
  ['recroding', 'recording'],
  ['recordng', 'recording'],
  ['encrpytoin', 'encryption'],
  ['verfy', 'verify'],
])('mends %j', (typed, meant) => expect(mend(typed)).toBe(meant));

it('tells what it mended, in order', () =>
  expect(speller.mend(tokenise('is recroding in stuido ok')).fixes).toEqual([
    { from: 'recroding', to: 'recording' },
    { from: 'stuido', to: 'studio' },
  ]));

it.each(['very', 'since', 'trust'])('leaves the common word %j alone', (word) =>
  expect(mend(word)).toBe(word),
);

it.each(['snc', '2fa', 'qqqq', '<recrod>'])('leaves %j, too short or too far, alone', (word) =>
  expect(mend(word)).toBe(word),
);

it('keeps the first letter where a word with it is near', () => {
  const two = createSpeller(
    new Map([
      ['loading', 1],
      ['reading', 99],
    ]),
    new Set(),
  );
  expect(two.mend(tokenise('lading')).words).toEqual(['loading']);
});

it('mends a mistyped first letter of a longer word', () => expect(mend('tsudio')).toBe('studio'));

const amongWords = (words: readonly (readonly [string, number])[]): readonly string[] =>
  createSpeller(new Map(words), new Set()).mend(tokenise('carpx')).words;

it('prefers the word that the knowledge uses more, then the alphabet', () => {
  expect(
    amongWords([
      ['carpa', 1],
      ['carpe', 7],
    ]),
  ).toEqual(['carpe']);
  expect(
    amongWords([
      ['carpe', 7],
      ['carpa', 7],
    ]),
  ).toEqual(['carpa']);
});
