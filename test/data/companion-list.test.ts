import { expect, it } from 'vitest';

import { entityIds, knowledge, readData } from '../support/repository-data.ts';

const { rows, edition } = knowledge.listed;

it('is of the same day as the guide', () => expect(edition).toBe(knowledge.edition));

it('has one row an entity, and knows each of them', () => {
  const subjects = rows.map(({ entity }) => entity);
  expect(subjects.filter((id) => !entityIds.has(id))).toEqual([]);
  expect(subjects.filter((id, at) => subjects.indexOf(id) !== at)).toEqual([]);
});

it('holds only rows that were read first-hand', () => {
  const { rows: written } = readData('companion-list.json') as { rows: readonly { grade?: string }[] };
  expect(written.filter(({ grade }) => grade !== 'A')).toEqual([]);
});
