import type { Entity, Requirement } from '../core/requirement.ts';
import type { EntityKind } from './features.ts';
import { buildLists, type ListRecord } from './lists.ts';
import type { Knowledge } from './load.ts';
import type { ListedService, Notice } from './parse.ts';
import { entityKinds } from './read.ts';

/** The knowledge, indexed for look-up. */
export interface Catalog {
  readonly knowledge: Knowledge;
  readonly records: ReadonlyMap<string, Requirement>;
  readonly lists: ReadonlyMap<string, ListRecord>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly byEntity: ReadonlyMap<string, readonly Requirement[]>;
  readonly listed: ReadonlyMap<string, ListedService>;
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
}

export function createCatalog(knowledge: Knowledge, order: readonly string[]): Catalog {
  return {
    knowledge,
    records: index(knowledge.requirements),
    lists: index(buildLists(knowledge.requirements, order)),
    entities: index(knowledge.entities),
    kinds: entityKinds(knowledge.entities),
    byEntity: group(knowledge.requirements, ({ entity }) => [entity]),
    listed: new Map(knowledge.listed.rows.map((row) => [row.entity, row])),
    notices: group(knowledge.notices, ({ entities }) => entities),
  };
}

function index<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
