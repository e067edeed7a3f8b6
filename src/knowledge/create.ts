import type { Answer, AnswerPart, Choice, Confidence, Frame, NoticeLine, RecordRef } from '../core/answer.ts';
import type { Catalog } from './catalog.ts';
import { ALONE, recordPart, refOf } from './draft.ts';
import type { Engine } from './engine.ts';
import { enumerate } from './enumerate.ts';
import { followUp, type FollowUp } from './follow.ts';
import type { Models } from './pick.ts';
import type { Reader, ReadQuestion } from './read.ts';
import { resolve, strictest } from './resolve.ts';
import { settle, type Settled } from './settle.ts';
import { splitClauses } from './split.ts';

export interface EngineParts {
  readonly catalog: Catalog;
  readonly models: Models;
  readonly read: Reader;
  /** True when the text seems to hold PHI. */
  readonly holdsPhi: (text: string) => boolean;
}

export function createEngine({ catalog, models, read, holdsPhi }: EngineParts): Engine {
  const settleOne = (reading: ReadQuestion): Settled => settle(reading, models, catalog);
  return {
    edition: catalog.knowledge.edition,
    ask(question, context) {
      const reading = read(question);
      const followed = context === undefined ? undefined : followUp(reading, context, catalog);
      if (followed !== undefined) return continued(followed, reading, holdsPhi(question), catalog);
      const settled = settleAll(reading, read, settleOne, catalog);
      return compose(reading, settled, { holdsPhi: holdsPhi(question), models, catalog });
    },
    recall: (frame) => recall(frame, catalog),
    choose: (id, frame) => recall({ ...frame, records: recordsOf(id, frame, catalog) }, catalog),
    record(id) {
      const record = catalog.records.get(id);
      if (record === undefined) return undefined;
      return {
        ...refOf(record),
        statement: record.statement,
        why: record.why,
        path: record.source.path,
        edition: catalog.knowledge.edition,
        related: relatedTo([record.id], catalog),
        ...(record.trap === undefined ? {} : { trap: record.trap }),
      };
    },
  };
}

function continued({ frame, rule }: FollowUp, reading: ReadQuestion, phi: boolean, catalog: Catalog): Answer {
  const answer = recall({ ...frame, rules: [rule] }, catalog);
  const { normalised, fixes, qualifiers } = reading;
  return {
    ...answer,
    confidence: 'medium',
    holdsPhi: phi,
    explanation: { ...answer.explanation, normalised, fixes, qualifiers },
  };
}

/** Parts of a compound question where each has a subject of its own; else the question as a whole. */
function settleAll(
  reading: ReadQuestion,
  read: Reader,
  settleOne: (one: ReadQuestion) => Settled,
  catalog: Catalog,
): Settled[] {
  const { asked, scene } = splitClauses(reading.normalised);
  const clauses = asked.map((clause) => read(clause));
  const isCompound = clauses.length > 1 && clauses.every(({ tokens }) => tokens.length >= SHORTEST_CLAUSE);
  const members = (isCompound ? clauses : [reading]).flatMap((clause) => enumerate(clause, catalog));
  if (members.length < 2) return [settleOne(reading)];
  const parts = members.map((member) => {
    if (isNamed(member, catalog)) return settleOne(member);
    const inScene = settleOne(read(`${scene} ${member.normalised}`));
    return isSure(inScene) ? inScene : undefined;
  });
  const own = distinctParts(parts.filter((one) => one !== undefined));
  return own.length > 1 ? own : [settleOne(reading)];
}

/** "2048 or 4096?" only goes on with the question before it. */
const SHORTEST_CLAUSE = 4;

/** A clause that names nothing stands as a part of its own only when the classifier is sure of it. */
const SURE_ALONE = 0.3;

const isSure = ({ part, ranking }: Settled): boolean =>
  part.verdict !== 'not-covered' && (ranking.candidates[0]?.share ?? 0) > SURE_ALONE;

const key = ({ part }: Settled): string => part.records[0] ?? part.subject;

const distinctParts = (parts: readonly Settled[]): Settled[] =>
  [...new Map(parts.toReversed().map((one) => [key(one), one])).values()].toReversed();

const isNamed = ({ mentions }: ReadQuestion, { entities }: Catalog): boolean =>
  mentions.some((mention) => mention.entities.some((id) => entities.get(id)?.kind !== 'concept'));

interface Beside {
  readonly holdsPhi: boolean;
  readonly models: Models;
  readonly catalog: Catalog;
}

function compose(
  reading: ReadQuestion,
  settled: readonly Settled[],
  { holdsPhi, models, catalog }: Beside,
): Answer {
  const parts = settled.map(({ part }) => part);
  const records = [...new Set(parts.flatMap((part) => part.records))];
  const entities = [...new Set(reading.mentions.flatMap((mention) => mention.entities))];
  const rules = [...new Set(settled.flatMap((one) => one.rules))];
  const [first] = settled;
  return {
    verdict: strictest(parts.map(({ verdict }) => verdict)),
    parts,
    sources: parts.flatMap(({ sources }) => sources),
    records,
    related: relatedOrNearest(records, first, catalog),
    notices: noticesFor(records, entities, catalog),
    house: [],
    confidence: bandOf(settled),
    choices: choicesFor(reading, catalog),
    holdsPhi,
    guide: catalog.knowledge.edition,
    frame: {
      entities:
        entities.length > 0 ? entities : records.flatMap((id) => catalog.records.get(id)?.entity ?? []),
      records,
      attribute: catalog.records.get(records[0] ?? '')?.attribute ?? null,
      qualifiers: reading.qualifiers,
      rules,
    },
    explanation: {
      normalised: reading.normalised,
      fixes: reading.fixes,
      entities: reading.mentions.flatMap(({ entities: ids, matched }) =>
        ids.map((id) => ({ id, name: catalog.entities.get(id)?.name ?? id, matched })),
      ),
      qualifiers: reading.qualifiers,
      rules,
      features:
        first === undefined
          ? []
          : models.records
              .evidence(first.ranking.features, first.ranking.candidates[0]?.id ?? '')
              .slice(0, MOST_FEATURES),
      rivals: (first?.ranking.candidates ?? []).slice(0, 4),
    },
  };
}

const MOST_FEATURES = 8;

function relatedTo(records: readonly string[], catalog: Catalog): RecordRef[] {
  const ids = records
    .flatMap((id) => catalog.records.get(id)?.related ?? [])
    .filter((id) => !records.includes(id));
  return [...new Set(ids)].slice(0, 4).flatMap((id) => {
    const record = catalog.records.get(id);
    return record === undefined ? [] : [refOf(record)];
  });
}

function relatedOrNearest(
  records: readonly string[],
  first: Settled | undefined,
  catalog: Catalog,
): RecordRef[] {
  if (records.length > 0) return relatedTo(records, catalog);
  return (first?.ranking.candidates ?? []).slice(0, 3).flatMap(({ id }) => {
    const record = catalog.records.get(id);
    return record === undefined ? [] : [refOf(record)];
  });
}

const MOST_NOTICES = 2;

function noticesFor(
  records: readonly string[],
  entities: readonly string[],
  { notices, records: all }: Catalog,
): NoticeLine[] {
  const about = new Set([...entities, ...records.flatMap((id) => all.get(id)?.entity ?? [])]);
  const found = [...about].flatMap((id) => notices.get(id) ?? []);
  return [...new Map(found.map((notice) => [notice.id, notice])).values()]
    .toSorted(
      (a, b) =>
        a.grade.localeCompare(b.grade, 'en') ||
        (b.date ?? '').localeCompare(a.date ?? '', 'en') ||
        a.id.localeCompare(b.id, 'en'),
    )
    .slice(0, MOST_NOTICES)
    .map(({ id, text, url, grade }) => ({ id, text, url, grade }));
}

function choicesFor({ mentions }: ReadQuestion, { knowledge }: Catalog): Choice[] {
  const named = new Set(mentions.flatMap((mention) => mention.matched));
  return knowledge.ambiguities
    .filter(({ names, alwaysAsk }) => alwaysAsk && names.some((name) => named.has(name)))
    .flatMap(({ choices }) => choices.map(({ label, entity }) => ({ label, id: entity })));
}

/** Bands fitted on the development questions: the largest high band that stays nearly always right. */
const HIGH_ABOVE = 2.5;
const MEDIUM_ABOVE = 0.8;

function bandOf(settled: readonly Settled[]): Confidence {
  const margin = Math.min(...settled.map((one) => one.margin));
  if (margin > HIGH_ABOVE) return 'high';
  return margin > MEDIUM_ABOVE ? 'medium' : 'low';
}

function recordsOf(id: string, frame: Frame, { records, byEntity }: Catalog): readonly string[] {
  if (records.has(id)) return [id];
  const all = byEntity.get(id) ?? [];
  const same = all.find(({ attribute }) => attribute === frame.attribute);
  const best = same ?? all.find(({ attribute }) => attribute === 'eligibility') ?? all[0];
  return best === undefined ? [] : [best.id];
}

function recall(frame: Frame, catalog: Catalog): Answer {
  const parts: AnswerPart[] = frame.records.flatMap((id) => {
    const record = catalog.records.get(id);
    return record === undefined
      ? []
      : [recordPart(resolve(record, frame.qualifiers, catalog), ALONE, catalog)];
  });
  const records = parts.flatMap((part) => part.records);
  return {
    verdict: strictest(parts.map(({ verdict }) => verdict)),
    parts,
    sources: parts.flatMap(({ sources }) => sources),
    records,
    related: relatedTo(records, catalog),
    notices: noticesFor(records, frame.entities, catalog),
    house: [],
    confidence: 'high',
    choices: [],
    holdsPhi: false,
    guide: catalog.knowledge.edition,
    frame,
    explanation: {
      normalised: '',
      fixes: [],
      entities: [],
      qualifiers: frame.qualifiers,
      rules: frame.rules,
      features: [],
      rivals: [],
    },
  };
}
