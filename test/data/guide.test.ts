import { expect, it } from 'vitest';

import { pathLevel, pathText } from '../../src/core/guide.ts';
import { hashText } from '../../src/knowledge/fold.ts';
import { knowledge, readOutline } from '../support/repository-data.ts';

const outline = readOutline();
const sections = new Map(outline.sections.map((section) => [pathText(section.path), section]));
const sources = knowledge.requirements.flatMap(({ id, source, alsoAt }) =>
  [source, ...alsoAt].map(({ path, sha256 }) => ({ id, path: pathText(path), sha256 })),
);
const spoken = new Set(sources.map(({ path }) => path));

it('is of the edition that the records are of', () => expect(outline.edition).toBe(knowledge.edition));

it('has every heading once, with the level of its group', () => {
  expect(sections.size).toBe(outline.sections.length);
  const odd = outline.sections.filter(({ path, level }) => level !== pathLevel(path));
  expect(odd.map(({ path }) => pathText(path))).toEqual([]);
});

it('has for every heading with text a record that speaks for it, or a reason', () => {
  const silent = [...sections].filter(
    ([path, { sha256, noRecord }]) =>
      sha256 !== hashText('') && !spoken.has(path) && (noRecord ?? '').trim() === '',
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});

it('excuses no heading for which a record speaks', () => {
  const both = [...sections].filter(([path, { noRecord }]) => noRecord !== undefined && spoken.has(path));
  expect(both.map(([path]) => path)).toEqual([]);
});

it('is what every record was read against', () => {
  const odd = sources.filter(({ path, sha256 }) => sections.get(path)?.sha256 !== sha256);
  expect(odd.map(({ id, path }) => `${id}: ${path}`)).toEqual([]);
});

it('says of every record which group heading it stands under', () => {
  const odd = knowledge.requirements.filter(
    ({ source, headingLevel }) => pathLevel(source.path) !== headingLevel,
  );
  expect(odd.map(({ id }) => id)).toEqual([]);
});

it('has a change log, newest first, with a record for every row', () => {
  const dates = outline.changeLog.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
  const told = new Set(knowledge.requirements.map(({ id }) => id));
  expect(dates.filter((date) => !told.has(`change-log.${date}.change`))).toEqual([]);
});
