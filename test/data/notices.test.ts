import { expect, it } from 'vitest';

import { pathText } from '../../src/core/guide.ts';
import { dataFiles, entityIds, knowledge, readOutline } from '../support/repository-data.ts';

const { notices, edition } = knowledge;

it('keeps a notice in the file of its id', () =>
  expect(dataFiles('notices')).toEqual(notices.map(({ id }) => `${id}.json`).toSorted()));

it('is about entities that we know', () =>
  expect(notices.flatMap(({ entities }) => entities).filter((id) => !entityIds.has(id))).toEqual([]));

it('names headings of the guide as the guide writes them', () => {
  const headings = new Set(readOutline().sections.map(({ path }) => pathText(path)));
  const paths = notices.flatMap(({ guidePath }) => (guidePath === null ? [] : [pathText(guidePath)]));
  expect(paths.filter((path) => !headings.has(path))).toEqual([]);
});

it('has one of the known grades', () =>
  expect(notices.filter(({ grade }) => !/^[A-D]'?$/.test(grade)).map(({ id }) => id)).toEqual([]));

it('gives an address at which it was read, first-hand notices always', () => {
  expect(notices.filter(({ url }) => url !== null && !URL.canParse(url)).map(({ id }) => id)).toEqual([]);
  expect(notices.filter(({ url, grade }) => url === null && grade === 'A').map(({ id }) => id)).toEqual([]);
});

it('is later than the guide where it loosens something', () => {
  const early = notices.filter(({ effect, date }) => effect === 'looser' && date !== null && date <= edition);
  expect(early.map(({ id }) => id)).toEqual([]);
});
