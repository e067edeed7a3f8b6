import type { AnswerPart } from '../core/answer.ts';
import type { Entity, Requirement } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { listedPart, listPart, recordPart, refusalPart } from './draft.ts';
import { missingEvidence, SETS_ASIDE } from './evidence.ts';
import { refuse, refuseOutside } from './gate.ts';
import { leadFor } from './lead.ts';
import { rankCandidates, type Models, type Ranking } from './pick.ts';
import type { ReadQuestion } from './read.ts';
import { resolve } from './resolve.ts';

/** One part of an answer, with what the confidence and the explanation need. */
export interface Settled {
  readonly part: AnswerPart;
  readonly ranking: Ranking;
  /** Distance to the best candidate that would say something else; the larger, the surer. */
  readonly margin: number;
  readonly rules: readonly string[];
}

/** Above this belief the guide gives no answer; fitted on the development questions. */
export const REFUSE_ABOVE = 0.5;
/** Candidates this close to the governing one are cited after it. */
const CITE_WITHIN = 3;

/** Reads one clause against the knowledge: a record, a list, a row of the companion list, or a refusal. */
export function settle(reading: ReadQuestion, models: Models, catalog: Catalog): Settled {
  const ranking = rankCandidates(reading, models, catalog);
  const outside = outsideEntity(reading, catalog);
  if (outside !== undefined && !knowsBetter(ranking)) return aboutOutside(outside, ranking, catalog);
  const missing = missingEvidence(reading.normalised, catalog.records.get(ranking.candidates[0]?.id ?? ''));
  if (missing !== undefined || ranking.none > REFUSE_ABOVE) {
    const refusal = refuse(missing ?? ranking.noneKind, reading, catalog);
    return { part: refusalPart(refusal), ranking, margin: ranking.none * 4, rules: [refusal.rule] };
  }
  return answer(reading, ranking, catalog);
}

function answer(reading: ReadQuestion, ranking: Ranking, catalog: Catalog): Settled {
  const [top] = ranking.candidates;
  const list = catalog.lists.get(top?.id ?? '');
  if (list !== undefined) return { part: listPart(list, catalog), ranking, margin: marginOf(ranking, catalog), rules: ['list'] };
  const record = catalog.records.get(top?.id ?? '');
  if (record === undefined) return { part: refusalPart(refuse('none.far', reading, catalog)), ranking, margin: 0, rules: ['nothing-near'] };
  const resolution = resolve(record, reading.qualifiers, catalog);
  const lead = leadFor(reading.normalised, resolution.verdict);
  const part = recordPart(resolution, rivals(ranking, catalog), catalog);
  return {
    part: lead === undefined ? part : { ...part, lead },
    ranking,
    margin: marginOf(ranking, catalog),
    rules: ['record', ...resolution.rules],
  };
}

/** Close rivals: cited after the governing record, as "see also". */
function rivals({ candidates }: Ranking, { records }: Catalog): Requirement[] {
  const top = candidates[0]?.score ?? 0;
  return candidates
    .slice(1, 6)
    .filter(({ score }) => top - score < CITE_WITHIN)
    .flatMap(({ id }) => records.get(id) ?? []);
}

function marginOf({ candidates, none }: Ranking, { records, lists }: Catalog): number {
  const says = (id: string): string => {
    const record = records.get(id);
    return record === undefined ? `${lists.get(id)?.verdict} ${id}` : `${record.verdict} ${record.source.path.join('>')}`;
  };
  const [top] = candidates;
  if (top === undefined) return 0;
  const rival = candidates.find(({ id }) => says(id) !== says(top.id));
  return Math.min(top.score - (rival?.score ?? top.score - 9), -Math.log(none + 1e-4));
}

/** A product that the guide never names, asked about without any thing that it does name. */
function outsideEntity({ mentions, normalised }: ReadQuestion, { entities }: Catalog): Entity | undefined {
  const named = mentions.flatMap((mention) => mention.entities).flatMap((id) => entities.get(id) ?? []);
  const outside = named.find(({ inGuide, kind }) => !inGuide && kind !== 'vendor');
  if (SETS_ASIDE.test(normalised)) return outside;
  const isInside = named.some(({ inGuide, kind }) => inGuide && (kind === 'feature' || kind === 'product'));
  return isInside ? undefined : outside;
}

/** A record fits so well that the outside name is only part of its story. */
const knowsBetter = ({ candidates, none }: Ranking): boolean => (candidates[0]?.share ?? 0) > 0.5 && none < 0.3;

function aboutOutside(entity: Entity, ranking: Ranking, catalog: Catalog): Settled {
  const row = catalog.listed.get(entity.id);
  if (row !== undefined) return { part: listedPart(row, catalog), ranking, margin: 2, rules: ['companion-list'] };
  const refusal = refuseOutside(entity);
  return { part: refusalPart(refusal), ranking, margin: 3, rules: [refusal.rule] };
}
