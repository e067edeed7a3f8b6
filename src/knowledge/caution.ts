import type { Requirement, Verdict } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import type { Mention } from './link.ts';
import type { ReadQuestion } from './read.ts';
import type { Settled } from './settle.ts';

/** Verdicts beside which a thing that the guide rules out must not go unsaid. */
const SILENT: ReadonlySet<Verdict> = new Set([
  'eligible',
  'conditional',
  'recommended',
  'not-required',
  'required',
]);

/** Words before a name that say it is left out: "IVR without Autopilot". */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'without no not never instead than except besides off from drop dropped replace replaced replacing remove removed removing away non excluding against'.split(
    ' ',
  ),
);

/**
 * A Studio flow that is triggered by WhatsApp is no question about Studio alone: the reading about what the question
 * names, the answer passes over, and the guide rules out. Undefined where there is no such thing.
 */
export function overlooked(
  reading: ReadQuestion,
  { part, ranking }: Settled,
  catalog: Catalog,
): ReadQuestion | undefined {
  if (!SILENT.has(part.verdict)) return undefined;
  const told = new Set(part.records.flatMap((id) => catalog.records.get(id)?.entity ?? []));
  for (const mention of reading.mentions) {
    const id = mention.entities.find((entity) => isRuledOut(entity, catalog));
    if (
      id === undefined ||
      told.has(id) ||
      isLeftOut(mention, reading) ||
      isFar(id, ranking.candidates, catalog)
    )
      continue;
    return { ...reading, focus: id };
  }
  return undefined;
}

function isRuledOut(entity: string, { byEntity }: Catalog): boolean {
  const about = (byEntity.get(entity) ?? []).filter(({ attribute }) => attribute === 'eligibility');
  return about.length > 0 && about.every(({ verdict }: Requirement) => verdict === 'not-eligible');
}

function isLeftOut({ start }: Mention, { tokens }: ReadQuestion): boolean {
  return tokens.slice(Math.max(0, start - 3), start).some(({ word }) => LEFT_OUT.has(word));
}

/** The classifier sees nothing of it in the question: the name stands there for something else. */
const FAR = 6;

function isFar(entity: string, candidates: Settled['ranking']['candidates'], { records }: Catalog): boolean {
  const top = candidates[0]?.score ?? 0;
  const about = candidates.find(({ id }) => records.get(id)?.entity === entity);
  return about === undefined || top - about.score > FAR;
}
