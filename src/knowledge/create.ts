import type { Answer, Confidence } from '../core/answer.ts';
import { choicesFor, noticesFor, relatedOrNearest, relatedTo } from './beside.ts';
import type { Catalog } from './catalog.ts';
import { refOf } from './draft.ts';
import type { Engine } from './engine.ts';
import { followUp, type FollowUp } from './follow.ts';
import { settleAll } from './parts.ts';
import type { Models } from './pick.ts';
import type { Reader, ReadQuestion } from './read.ts';
import { choose, makesParts, recall } from './recall.ts';
import { strictest } from './resolve.ts';
import { settle, type Settled } from './settle.ts';

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
    choose: (id, frame) => choose(id, frame, catalog),
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
  const answer = recall({ ...frame, rules: [...frame.rules.filter(makesParts), rule] }, catalog);
  const { normalised, fixes, qualifiers } = reading;
  return {
    ...answer,
    confidence: 'medium',
    holdsPhi: phi,
    explanation: { ...answer.explanation, normalised, fixes, qualifiers },
  };
}

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
      confidence: bandOf(settled),
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

/** Bands fitted on the development questions: the largest high band that stays nearly always right. */
const HIGH_ABOVE = 3.3;
const MEDIUM_ABOVE = 0.8;

function bandOf(settled: readonly Settled[]): Confidence {
  const margin = Math.min(...settled.map((one) => one.margin));
  if (margin > HIGH_ABOVE) return 'high';
  return margin > MEDIUM_ABOVE ? 'medium' : 'low';
}
