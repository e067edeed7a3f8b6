import type { Answer, AnswerPart, Frame } from '../core/answer.ts';
import { noticesFor, relatedTo } from './beside.ts';
import type { Catalog } from './catalog.ts';
import { ALONE, listedPart, listPart, recordPart, refusalPart } from './draft.ts';
import { refuse, refuseOutside } from './gate.ts';
import { resolve, strictest } from './resolve.ts';

/** Draws an answer again from its ids: records by `records`, everything else by the rules that made it. */
export function recall(frame: Frame, catalog: Catalog): Answer {
  const made = frame.rules.flatMap((rule) => partOfRule(rule, frame, catalog));
  const held = new Set(made.flatMap(({ records }) => records));
  const told = frame.records.filter((id) => !held.has(id)).flatMap((id) => partOfRecord(id, frame, catalog));
  const parts = [...told, ...made];
  const records = parts.flatMap((part) => part.records);
  return {
    verdict: strictest(parts.map(({ verdict }) => verdict)),
    parts: parts.length > 0 ? parts : [refusalPart(refuse('none.far', frame.entities, catalog))],
    sources: parts.flatMap(({ sources }) => sources),
    records,
    related: relatedTo(records, catalog),
    notices: noticesFor(records, frame.entities, catalog),
    house: [],
    confidence: frame.confidence ?? 'medium',
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

function partOfRecord(id: string, frame: Frame, catalog: Catalog): AnswerPart[] {
  const record = catalog.records.get(id);
  return record === undefined ? [] : [recordPart(resolve(record, frame.qualifiers, catalog), ALONE, catalog)];
}

/** `list:…`, `companion-list:…`, `outside:…` and `none.…` are the rules that answer without a record of their own. */
function partOfRule(rule: string, frame: Frame, catalog: Catalog): AnswerPart[] {
  const [name = '', id = ''] = rule.split(':');
  const list = name === 'list' ? catalog.lists.get(id) : undefined;
  if (list !== undefined) return [listPart(list, catalog)];
  const row = name === 'companion-list' ? catalog.listed.get(id) : undefined;
  if (row !== undefined) return [listedPart(row, catalog)];
  const entity = name === 'outside' ? catalog.entities.get(id) : undefined;
  if (entity !== undefined) return [refusalPart(refuseOutside(entity))];
  return name.startsWith('none.') ? [refusalPart(refuse(name, frame.entities, catalog))] : [];
}

/** True for a rule that answers without a record of its own. */
export const makesParts = (rule: string): boolean => /^(?:list|companion-list|outside):|^none\./.test(rule);

/** The answer about the reading that a person chose. `id`: an entity or a record. */
export function choose(id: string, frame: Frame, catalog: Catalog): Answer {
  const record = catalog.records.get(id) ?? bestRecord(id, frame, catalog);
  const known = record === undefined ? ruleFor(id, catalog) : [];
  return recall(
    {
      ...frame,
      entities: [record?.entity ?? id],
      records: record === undefined ? [] : [record.id],
      rules: ['chosen', ...known],
    },
    catalog,
  );
}

const ruleFor = (id: string, { listed }: Catalog): string[] => [
  listed.has(id) ? `companion-list:${id}` : `outside:${id}`,
];

function bestRecord(id: string, frame: Frame, { byEntity }: Catalog): ReturnType<Catalog['records']['get']> {
  const all = byEntity.get(id) ?? [];
  const same = all.find(({ attribute }) => attribute === frame.attribute);
  return same ?? all.find(({ attribute }) => attribute === 'eligibility') ?? all[0];
}
