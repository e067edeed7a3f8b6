import { expect, it } from 'vitest';

import { knowledge, questionKey, readExamples, readLists, recordIds } from '../support/repository-data.ts';

const FEWEST_A_RECORD = 20;
const FEWEST_A_LIST = 10;

const examples = readExamples();
const counts = new Map<string, number>();
for (const { answer } of examples) counts.set(answer, (counts.get(answer) ?? 0) + 1);

const known = new Set([...recordIds, ...readLists().map(({ id }) => id), 'ok']);
/** A question about everything finds its list by rule too, so lists over all products may have fewer. */
const lists = readLists().filter(({ product }) => product !== 'all');

const scarce = (ids: Iterable<string>, fewest: number): string[] =>
  [...ids].filter((id) => (counts.get(id) ?? 0) < fewest).map((id) => `${id}: ${counts.get(id) ?? 0}`);

it('names only records and lists that there are', () => {
  const unknown = examples.filter(({ answer }) => !known.has(answer) && !answer.startsWith('none.'));
  expect([...new Set(unknown.map(({ answer }) => answer))]).toEqual([]);
});

it(`has ${FEWEST_A_RECORD} or more for every record`, () =>
  expect(scarce(recordIds, FEWEST_A_RECORD)).toEqual([]));

it(`has ${FEWEST_A_LIST} or more for every list`, () =>
  expect(
    scarce(
      lists.map(({ id }) => id),
      FEWEST_A_LIST,
    ),
  ).toEqual([]));

it('has enough of every kind of question that the guide leaves open', () => {
  const kinds = [...counts.keys()].filter((answer) => answer.startsWith('none.'));
  expect(kinds.length).toBeGreaterThanOrEqual(15);
  expect(scarce(kinds, 30)).toEqual([]);
});

it('gives one question one answer', () => {
  const answers = new Map<string, string>();
  const torn = examples.filter(({ q, answer }) => {
    if (answer === 'ok') return false;
    const before = answers.get(questionKey(q));
    answers.set(questionKey(q), answer);
    return before !== undefined && before !== answer;
  });
  expect(torn.map(({ at }) => at)).toEqual([]);
});

it('does not repeat the statement of a record', () => {
  const statements = new Set(knowledge.requirements.map(({ statement }) => questionKey(statement)));
  expect(examples.filter(({ q }) => statements.has(questionKey(q))).map(({ at }) => at)).toEqual([]);
});
