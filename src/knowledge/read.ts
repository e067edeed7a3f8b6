import type { Entity, Qualifiers } from '../core/requirement.ts';
import type { EntityKind, Reading } from './features.ts';
import { createLinker, type AliasIndex } from './link.ts';
import { createQualifierReader, type Places } from './qualifiers.ts';
import { createSpeller, type Fix } from './spell.ts';
import { normalise, tokenise } from './text.ts';

/** A question as the engine sees it. */
export interface ReadQuestion extends Reading {
  readonly normalised: string;
  readonly fixes: readonly Fix[];
  /** The entity that this reading of a longer or ambiguous question is about. */
  readonly focus?: string;
  readonly qualifiers: Qualifiers & Readonly<Record<string, string | undefined>>;
}

/** Question → words, spell fixes, entities, qualifiers. */
export type Reader = (question: string) => ReadQuestion;

export interface Lexicon {
  readonly aliases: AliasIndex;
  readonly places: Places;
  readonly english: ReadonlySet<string>;
  /** Word → how often the knowledge and its examples use it. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

export function createReader({ aliases, places, english, vocabulary }: Lexicon): Reader {
  const speller = createSpeller(vocabulary, new Set([...english, ...placeWords(places)]));
  const link = createLinker(aliases);
  const qualify = createQualifierReader(places);
  return (question) => {
    const typed = tokenise(normalise(question));
    const { words, fixes } = speller.mend(typed);
    const mended = fixes.length === 0 ? normalise(question) : mendText(normalise(question), fixes);
    const tokens = tokenise(mended);
    const mentions = link(fixes.length === 0 ? words : tokens.map(({ word }) => word));
    return { normalised: mended, tokens, mentions, fixes, qualifiers: { ...qualify(mended) } };
  };
}

/** Names of places are right as they stand: a mended country would be lost to the rule on US traffic. */
const placeWords = (places: Places): string[] =>
  Object.values(places)
    .flat()
    .flatMap((name: string) => name.split(' '));

function mendText(normalised: string, fixes: readonly Fix[]): string {
  return fixes.reduce(
    (text, { from, to }) => text.replaceAll(new RegExp(`(?<![a-z])${from}(?![a-z])`, 'g'), to),
    normalised,
  );
}

/** What the features need to know of each entity. */
export function entityKinds(entities: readonly Entity[]): ReadonlyMap<string, EntityKind> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return new Map(
    entities.map((entity) => [entity.id, { role: roleOf(entity), product: topOf(entity, byId) }]),
  );
}

function roleOf(entity: Entity): EntityKind['role'] {
  if (!entity.inGuide) return entity.kind === 'vendor' ? 'vendor' : 'outside';
  return entity.kind === 'product' || entity.kind === 'vendor' ? entity.kind : 'feature';
}

function topOf(entity: Entity, byId: ReadonlyMap<string, Entity>): string {
  let top = entity;
  for (let depth = 0; depth < 5; depth += 1) {
    const parent = top.parent === undefined ? undefined : byId.get(top.parent);
    if (parent === undefined) break;
    top = parent;
  }
  return top.id;
}
