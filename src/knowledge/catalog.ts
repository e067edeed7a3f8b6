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
  /** Words of the records' own texts, but for those of every sentence. */
  readonly isTopical: (word: string) => boolean;
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
    isTopical: topicalWords(knowledge),
  };
}

const EVERYDAY: ReadonlySet<string> = new Set(
  'a an and any are as at be can do does for from has have how i if in is it me my no not of on or our say so that the their then there they this to us use was we what when where which who why will with you your'.split(
    ' ',
  ),
);

function topicalWords({ requirements }: Knowledge): (word: string) => boolean {
  const words = new Set(
    requirements.flatMap(({ statement, gist }) => `${statement} ${gist}`.toLowerCase().split(/[^a-z0-9]+/)),
  );
  return (word) => words.has(word) && !EVERYDAY.has(word);
}

function index<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function group<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
