import type { Entity } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { SETS_ASIDE } from './evidence.ts';
import type { Ranking } from './pick.ts';
import type { ReadQuestion } from './read.ts';

/** Something that the guide never names, when the question is about it and nothing else fits. */
export function outsideSubject(
  reading: ReadQuestion,
  ranking: Ranking,
  catalog: Catalog,
): Entity | undefined {
  const outside = outsideEntity(reading, catalog);
  const isAlone = SETS_ASIDE.test(reading.normalised) || asksOnlyOf(reading);
  return outside !== undefined && (isAlone || !knowsBetter(ranking)) ? outside : undefined;
}

/** Something that the guide never names, asked about without any thing that it does name. */
function outsideEntity(reading: ReadQuestion, { entities }: Catalog): Entity | undefined {
  const named = reading.mentions
    .flatMap((mention) => mention.entities)
    .flatMap((id) => entities.get(id) ?? []);
  const outside = named.find(({ inGuide, kind }) => !inGuide && kind !== 'vendor');
  if (SETS_ASIDE.test(reading.normalised)) return outside;
  const inside = named.filter(({ inGuide, kind }) => inGuide && (kind === 'feature' || kind === 'product'));
  if (inside.length === 0)
    return outside ?? (asksOnlyOf(reading) ? named.find(({ inGuide }) => !inGuide) : undefined);
  return inside.every(({ id }) => id === outside?.parent && id !== 'verify') ? outside : undefined;
}

/** "Is Amazon S3 eligible?": nothing is said but the name and that question. */
const asksOnlyOf = ({ tokens, mentions }: ReadQuestion): boolean =>
  tokens.every(
    ({ word }, index) =>
      ELIGIBILITY.has(word) || mentions.some(({ start, end }) => index >= start && index < end),
  );

const ELIGIBILITY: ReadonlySet<string> = new Set(
  'a about and are be by can covered do does eligible for have hipaa i in is it itself legal ok okay on own phi so still that the to under use we what with'.split(
    ' ',
  ),
);

/** A record fits so well that the outside name is only part of its story. */
const knowsBetter = ({ candidates, none }: Ranking): boolean =>
  (candidates[0]?.share ?? 0) > 0.5 && none < 0.3;
