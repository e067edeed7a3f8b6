import type { AnswerPart } from '../core/answer.ts';
import type { Entity, Requirement } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { listedPart, listPart, recordPart, refusalPart } from './draft.ts';
import { missingEvidence } from './evidence.ts';
import { refuse, refuseOutside } from './gate.ts';
import { leadFor } from './lead.ts';
import type { ListRecord } from './lists.ts';
import { outsideSubject } from './outside.ts';
import { rankCandidates, type Models, type Ranking } from './pick.ts';
import type { ReadQuestion } from './read.ts';
import { resolve } from './resolve.ts';
import { safest } from './safest.ts';

/** One part of an answer, with what the confidence and the explanation need. */
export interface Settled {
  readonly part: AnswerPart;
  readonly ranking: Ranking;
  /** Distance to the best candidate that would say something else; the larger, the surer. */
  readonly margin: number;
  readonly rules: readonly string[];
}

/** Above this belief the guide gives no answer; fitted on the development questions. */
const REFUSE_ABOVE = 0.37;
/** A record that the question fits this well takes more to be refused. */
const WELL_KNOWN = 0.6;
const REFUSE_WELL_KNOWN_ABOVE = 0.65;
/** Candidates this close to the governing one are cited after it. */
const CITE_WITHIN = 6;

/** Reads one clause against the knowledge: a record, a list, a row of the companion list, or a refusal. */
export function settle(reading: ReadQuestion, models: Models, catalog: Catalog): Settled {
  const ranking = rankCandidates(reading, models, catalog);
  const bare = bareSubject(reading, catalog);
  if (bare !== undefined) return answer(bare, reading, ranking, catalog);
  const outside = outsideSubject(reading, ranking, catalog);
  if (outside !== undefined) return aboutOutside(outside, ranking, catalog);
  const kind = refusalKind(reading, ranking, catalog);
  if (kind !== undefined) {
    const refusal = refuse(kind, namesOf(reading), catalog);
    return { part: refusalPart(refusal), ranking, margin: ranking.none * 4, rules: [refusal.rule] };
  }
  return answer(safest(ranking, reading, catalog), reading, ranking, catalog);
}

const namesOf = ({ mentions }: ReadQuestion): string[] => mentions.flatMap(({ entities }) => entities);

/** Nothing of the guide is named and no record stands out: better no answer than a far one. */
const STANDS_OUT = 0.04;
const STANDS_OUT_THIN = 0.5;

function refusalKind(
  reading: ReadQuestion,
  { candidates, none, noneKind }: Ranking,
  catalog: Catalog,
): string | undefined {
  const [top] = candidates;
  const missing = missingEvidence(reading.normalised, catalog.records.get(top?.id ?? ''));
  if (missing !== undefined) return missing;
  // What the guide leaves open here is the place: the record's own rule says so.
  if (reading.qualifiers.geo === 'us-territory' && namesGuide(reading, catalog)) return undefined;
  if (none > ((top?.share ?? 0) > WELL_KNOWN ? REFUSE_WELL_KNOWN_ABOVE : REFUSE_ABOVE)) return noneKind;
  if (namesGuide(reading, catalog)) return undefined;
  const isThin = reading.tokens.filter(({ word }) => catalog.isTopical(word)).length < 2;
  return (top?.share ?? 0) < (isThin ? STANDS_OUT_THIN : STANDS_OUT) ? 'none.far' : undefined;
}

const namesGuide = ({ mentions }: ReadQuestion, { entities }: Catalog): boolean =>
  mentions.some((mention) => mention.entities.some((id) => entities.get(id)?.inGuide === true));

/** Words that add nothing to the name of a thing. */
const FILLER: ReadonlySet<string> = new Set(
  'a an the and or vs versus compare with hipaa phi twilio please status ok in for of to'.split(' '),
);

/** "SMS?", "compare SMS and WhatsApp": a name and nothing asked means: is it eligible? */
function bareSubject({ tokens, mentions }: ReadQuestion, { byEntity }: Catalog): string | undefined {
  const rest = tokens.filter(
    ({ word }, index) =>
      !FILLER.has(word) && !mentions.some(({ start, end }) => index >= start && index < end),
  );
  if (rest.length > 0 || mentions.length !== 1) return undefined;
  const options = mentions.flatMap(({ entities }) => entities).flatMap((id) => byEntity.get(id) ?? []);
  return options.find(({ attribute }) => attribute === 'eligibility')?.id;
}

function answer(id: string, reading: ReadQuestion, ranking: Ranking, catalog: Catalog): Settled {
  const list = listFor(id, reading, catalog);
  const margin = marginOf(ranking, catalog);
  if (list !== undefined)
    return { part: listPart(list, catalog), ranking, margin, rules: [`list:${list.id}`] };
  const record = catalog.records.get(id);
  if (record === undefined) {
    return {
      part: refusalPart(refuse('none.far', namesOf(reading), catalog)),
      ranking,
      margin: 0,
      rules: ['nothing-near'],
    };
  }
  const resolution = resolve(record, reading.qualifiers, catalog);
  const lead = leadFor(reading.normalised, resolution.verdict);
  const part = recordPart(
    resolution,
    { twins: twins(resolution.record, reading, catalog), near: rivals(ranking, catalog) },
    catalog,
  );
  return {
    part: lead === undefined ? part : { ...part, lead },
    ranking,
    margin,
    rules: ['record', ...resolution.rules],
  };
}

const EVERYTHING = /\b(?:everything|all (?:the )?(?:things|products|features|services|that)|anything)\b/;

/** A list of one product that the question never names is a list over all of them. */
function listFor(
  id: string,
  reading: ReadQuestion,
  { lists, entities, kinds }: Catalog,
): ListRecord | undefined {
  const list = lists.get(id);
  const named = reading.mentions
    .flatMap((mention) => mention.entities)
    .filter((one) => entities.get(one)?.inGuide === true);
  const isNamed = named.some((one) => kinds.get(one)?.product === list?.product || one === list?.product);
  return list === undefined || isNamed || named.length > 0 || !EVERYTHING.test(reading.normalised)
    ? list
    : lists.get(`list.all.${list.level}`);
}

/** The same rule on the same thing in other products, where the question names none of them: all are cited. */
function twins(record: Requirement, { mentions }: ReadQuestion, { byEntity, kinds }: Catalog): Requirement[] {
  const named = new Set(
    mentions.flatMap(({ entities }) => entities).filter((id) => kinds.get(id)?.role === 'product'),
  );
  const others = (byEntity.get(record.entity) ?? []).filter(
    ({ product, attribute, verdict }) =>
      product !== record.product && attribute === record.attribute && verdict === record.verdict,
  );
  return named.has(record.product) || others.some(({ product }) => named.has(product)) ? [] : others;
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
    return record === undefined
      ? `${lists.get(id)?.verdict} ${id}`
      : `${record.verdict} ${record.source.path.join('>')}`;
  };
  const [top] = candidates;
  if (top === undefined) return 0;
  const rival = candidates.find(({ id }) => says(id) !== says(top.id));
  return Math.min(top.score - (rival?.score ?? top.score - 9), -Math.log(none + 1e-4));
}

function aboutOutside(entity: Entity, ranking: Ranking, catalog: Catalog): Settled {
  const row = catalog.listed.get(entity.id);
  if (row !== undefined)
    return { part: listedPart(row, catalog), ranking, margin: 2, rules: [`companion-list:${entity.id}`] };
  const refusal = refuseOutside(entity);
  return { part: refusalPart(refusal), ranking, margin: 3, rules: [refusal.rule] };
}
