import { expect, it } from 'vitest';

import { findIdentifiers } from '../../src/core/recognize.ts';
import { recognizers } from '../../src/phi/index.ts';
import { dataFiles, readData, readExamples, readQuestions, stringsIn } from '../support/repository-data.ts';

/** What nobody has: names kept free for examples, numbers kept free for fiction, and addresses that Twilio publishes. */
const NOBODYS = [
  /@(?:[\w-]+\.)*example(?:\.(?:com|org|net))?$/,
  /^\+1\d{3}55501\d\d$/,
  /@[\w-]+\.sip\.(?:us1\.)?twilio\.com$/,
  /^\+14155238886$/,
  /^friends@segment\.com$/,
];

const isSomebodys = (text: string): boolean => !NOBODYS.some((pattern) => pattern.test(text));

/** Places of finds, never the finds. */
const findsIn = (at: string, text: string): string[] =>
  findIdentifiers(text, recognizers)
    .filter(({ start, end }) => isSomebodys(text.slice(start, end)))
    .map(({ type }) => `${at}: ${type}`);

it('finds none in records, entities, notices and lists', () => {
  const files = dataFiles('.').filter((file) => !file.startsWith('model/'));
  expect(files.length).toBeGreaterThan(700);
  expect(files.flatMap((file) => stringsIn(readData(file)).flatMap((text) => findsIn(file, text)))).toEqual(
    [],
  );
});

it('finds none in the examples', () =>
  expect(readExamples().flatMap(({ at, q }) => findsIn(at, q))).toEqual([]));

it.each(['dev', 'held-back'] as const)('finds none in the %s questions', (folder) =>
  expect(readQuestions(folder).flatMap(({ id, q }) => findsIn(id, q))).toEqual([]),
);

it('would find one', () => expect(findsIn('here', 'Text her at +1 312 867 5309.')).toEqual(['here: phone']));
