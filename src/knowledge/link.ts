import type { Entity } from '../core/requirement.ts';
import { normalise, squash, wordsOf } from './text.ts';

/** A place in the question that names one entity, or several when the name is ambiguous. */
export interface Mention {
  readonly entities: readonly string[];
  /** Word range, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly matched: string;
}

/** Finds every entity that the words name. Longest match first, then leftmost; matches never overlap. */
export type Linker = (words: readonly string[]) => Mention[];

const LONGEST_ALIAS_WORDS = 8;

export function createLinker(aliases: AliasIndex): Linker {
  return (words) => {
    const found: Mention[] = [];
    for (let size = Math.min(LONGEST_ALIAS_WORDS, words.length); size > 0; size -= 1) {
      for (let start = 0; start + size <= words.length; start += 1) {
        const named = aliases.get(squash(words.slice(start, start + size)));
        const end = start + size;
        if (named === undefined || found.some((mention) => start < mention.end && mention.start < end))
          continue;
        found.push({ entities: named, start, end, matched: words.slice(start, end).join(' ') });
      }
    }
    return found.toSorted((a, b) => a.start - b.start);
  };
}

/** Squashed alias → ids of the entities that carry it. */
export type AliasIndex = ReadonlyMap<string, readonly string[]>;

/** Squashed alias → ids of the entities that carry it. More than one only where they declare each other ambiguous. */
export function indexAliases(entities: readonly Entity[]): AliasIndex {
  const index = new Map<string, string[]>();
  for (const entity of entities) {
    for (const alias of new Set([entity.name, ...entity.aliases].map(aliasKey))) {
      if (alias === '') continue;
      index.set(alias, [...(index.get(alias) ?? []), entity.id]);
    }
  }
  return index;
}

/** Plain lower-case words mean themselves to the normaliser, but for its contractions and shorthand. */
const NEEDS_NORMALISING =
  /[^a-z0-9 -]|\b(?:u|ur|r|bc|pls|plz|abt|thru|cuz|coz|hipp?aa?h?|\w+nt|\w+s|im|lets|cannot|gonna|wanna|gotta|\w+ta)\b/;

const aliasKey = (alias: string): string =>
  squash(wordsOf(NEEDS_NORMALISING.test(alias) ? normalise(alias) : alias));
