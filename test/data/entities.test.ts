import { expect, it } from 'vitest';

import type { Entity } from '../../src/core/requirement.ts';
import { indexAliases } from '../../src/knowledge/link.ts';
import { dataFiles, entityIds, knowledge } from '../support/repository-data.ts';

const { entities } = knowledge;
const byId = new Map(entities.map((entity) => [entity.id, entity]));

const breaking = (isBroken: (entity: Entity) => boolean): readonly string[] =>
  entities.filter(isBroken).map(({ id }) => id);

it('keeps an entity in the file of its id', () =>
  expect(dataFiles('entities')).toEqual(entities.map(({ id }) => `${id}.json`).toSorted()));

it('knows every parent and every entity that it is taken for', () =>
  expect(
    breaking(({ parent, ambiguousWith }) =>
      [...ambiguousWith, ...(parent === undefined ? [] : [parent])].some((id) => !entityIds.has(id)),
    ),
  ).toEqual([]));

it('has no circle of parents', () => {
  const rootOf = (entity: Entity, depth = 0): number => {
    const parent = byId.get(entity.parent ?? '');
    return parent === undefined || depth > 9 ? depth : rootOf(parent, depth + 1);
  };
  expect(breaking((entity) => rootOf(entity) > 4)).toEqual([]);
});

const isDeclared = (one: string, other: string): boolean =>
  byId.get(one)?.ambiguousWith.includes(other) === true ||
  byId.get(other)?.ambiguousWith.includes(one) === true;

it('points no alias at two entities, unless one of them declares it', () => {
  const undeclared = [...indexAliases(entities)].filter(([, ids]) =>
    ids.some((one) => ids.some((other) => one < other && !isDeclared(one, other))),
  );
  expect(undeclared).toEqual([]);
});

it('writes aliases once, as people type them', () =>
  expect(
    breaking(
      ({ aliases }) =>
        new Set(aliases).size < aliases.length || aliases.some((alias) => alias !== alias.trim()),
    ),
  ).toEqual([]));

it('says in a note what a thing is that the guide never names', () =>
  expect(breaking(({ inGuide, note }) => !inGuide && note === undefined)).toEqual([]));

it('has no record about a thing that the guide never names', () => {
  const outside = new Set(entities.filter(({ inGuide }) => !inGuide).map(({ id }) => id));
  expect(knowledge.requirements.filter(({ entity }) => outside.has(entity)).map(({ id }) => id)).toEqual([]);
});

it('knows sixty and more products and features that the guide leaves out', () => {
  const outside = entities.filter(({ inGuide, kind }) => !inGuide && kind !== 'vendor');
  expect(outside.length).toBeGreaterThanOrEqual(60);
});
