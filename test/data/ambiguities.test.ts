import { expect, it } from 'vitest';

import { indexAliases } from '../../src/knowledge/link.ts';
import { normalise, squash, wordsOf } from '../../src/knowledge/text.ts';
import { entityIds, knowledge } from '../support/repository-data.ts';

const { ambiguities, entities } = knowledge;
const asking = ambiguities.filter(({ alwaysAsk }) => alwaysAsk);

it('offers entities that we know', () =>
  expect(
    ambiguities
      .flatMap(({ choices }) => choices.map(({ entity }) => entity))
      .filter((id) => !entityIds.has(id)),
  ).toEqual([]));

it('uses no id and no name twice', () => {
  const ids = ambiguities.map(({ id }) => id);
  const names = ambiguities.flatMap((one) => one.names);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('asks between at least two things, each under a label of its own', () => {
  const poor = ambiguities.filter(({ choices }) => new Set(choices.map(({ label }) => label)).size < 2);
  expect(poor.map(({ id }) => id)).toEqual([]);
});

it('offers no entity twice where it always asks', () => {
  const doubled = asking.filter(
    ({ choices }) => new Set(choices.map(({ entity }) => entity)).size < choices.length,
  );
  expect(doubled.map(({ id }) => id)).toEqual([]);
});

it('hears at least one name of what it always asks about', () => {
  const known = indexAliases(entities);
  const isHeard = (name: string): boolean => known.has(squash(wordsOf(normalise(name))));
  expect(asking.filter(({ names }) => !names.some(isHeard)).map(({ id }) => id)).toEqual([]);
});

it('fits its choices in one row of buttons or two', () =>
  expect(asking.filter(({ choices }) => choices.length > 10).map(({ id }) => id)).toEqual([]));
