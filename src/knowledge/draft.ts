import type { AnswerPart, RecordRef, SourceRef } from '../core/answer.ts';
import type { Requirement, Verdict } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { GUIDE_TITLE } from './document.ts';
import type { Refusal } from './gate.ts';
import { pathKey, type ListRecord } from './lists.ts';
import type { ListedService } from './parse.ts';
import type { Resolution } from './resolve.ts';

const guideSource = (path: readonly string[], { knowledge }: Catalog): SourceRef => ({
  document: GUIDE_TITLE,
  edition: knowledge.edition,
  path,
});

export const refOf = ({ id, title, verdict }: Requirement): RecordRef => ({ id, title, verdict });

/** Subject line of a record: its title, and the product it stands under where the title doesn't say so. */
function subjectOf(record: Requirement, { entities }: Catalog): string {
  const product = entities.get(record.product)?.name;
  return product === undefined || record.title.toLowerCase().includes(product.toLowerCase())
    ? record.title
    : `${record.title} (${product})`;
}

/** Records that are cited beside the governing one. */
export interface Beside {
  /** The same rule on the same thing in other products. */
  readonly twins: readonly Requirement[];
  /** Close to the question; shown as "see also". */
  readonly near: readonly Requirement[];
}

export const ALONE: Beside = { twins: [], near: [] };

export function recordPart(resolution: Resolution, beside: Beside, catalog: Catalog): AnswerPart {
  const { record, verdict, statement, actions } = resolution;
  return {
    verdict,
    subject:
      beside.twins.length > 0
        ? (catalog.entities.get(record.entity)?.name ?? record.title)
        : subjectOf(record, catalog),
    statement,
    why: record.why,
    actions,
    records: verdict === 'not-covered' ? [] : [record, ...beside.twins].map(({ id }) => id),
    sources: verdict === 'not-covered' ? [] : sourcesOf(record, beside, catalog),
    find: phrasesOf(record, catalog),
    disclosures: record.trap === undefined ? [] : [record.trap],
    items: [],
  };
}

/** The record's own phrases, then those of its neighbours in the same section; none that another one holds. */
function phrasesOf(record: Requirement, { knowledge }: Catalog): string[] {
  const section = pathKey(record.source.path);
  const neighbours = knowledge.requirements.filter(({ source }) => pathKey(source.path) === section);
  const all = [...record.find, ...neighbours.flatMap(({ find }) => find)];
  const kept: string[] = [];
  for (const phrase of all) {
    const folded = phrase.toLowerCase();
    if (!kept.some((other) => other.toLowerCase().includes(folded))) kept.push(phrase);
  }
  return kept.slice(0, MOST_PHRASES);
}

const MOST_PHRASES = 12;

/** What the answer rests on (the record's sections, those it refers to), then what is near. */
function sourcesOf(record: Requirement, { twins, near }: Beside, catalog: Catalog): SourceRef[] {
  const inherited = record.inherits.flatMap((id) => catalog.records.get(id) ?? []);
  const basis = distinct(
    [record.source, ...record.alsoAt, ...[...twins, ...inherited].map(({ source }) => source)].map(
      ({ path }) => path,
    ),
  );
  const also = distinct(near.map(({ source }) => source.path)).filter(
    (path) => !basis.some((one) => pathKey(one) === pathKey(path)),
  );
  return [
    ...basis.map((path) => guideSource(path, catalog)),
    ...also.map((path) => ({ ...guideSource(path, catalog), seeAlso: true as const })),
  ];
}

export function listPart(list: ListRecord, catalog: Catalog): AnswerPart {
  const product = catalog.entities.get(list.product)?.name ?? 'All products';
  const told = list.path.length > 0 ? list.members.map(({ statement }) => statement).join(' ') : '';
  return {
    verdict: list.verdict,
    subject: list.path.length > 0 ? `${product}: ${list.path.at(-1) ?? ''}` : product,
    statement: `${HEADS[list.verdict]} ${told}`.trim().slice(0, LONGEST_LIST_TEXT),
    why: '',
    actions: [],
    records: list.members.map(({ id }) => id),
    sources: listPaths(list, catalog).map((path) => guideSource(path, catalog)),
    find: list.path.length > 0 ? list.members.flatMap(({ find }) => find.slice(0, 2)) : [],
    disclosures: [],
    items: list.members.map(refOf),
  };
}

const LONGEST_LIST_TEXT = 2400;

function listPaths({ members, path }: ListRecord, { records }: Catalog): (readonly string[])[] {
  const inherited = members.flatMap(({ inherits }) => inherits.flatMap((id) => records.get(id) ?? []));
  const group = path.length > 0 ? [path] : [];
  return distinct([
    ...members.map(({ source }) => source.path),
    ...group,
    ...inherited.map(({ source }) => source.path),
  ]);
}

const HEADS: Readonly<Record<Verdict, string>> = {
  eligible: 'The guide lists these as eligible.',
  conditional: 'The guide names these as needing special care.',
  'not-eligible': 'The guide rules these out.',
  required: 'The guide requires all of these.',
  recommended: 'The guide recommends these.',
  'not-required': 'The guide requires nothing here.',
  info: 'The guide says this.',
  'not-covered': 'The guide lists nothing here.',
};

/** Rests on Twilio's companion list alone: no section of the guide is cited. */
export function listedPart(row: ListedService, { knowledge, entities }: Catalog): AnswerPart {
  const name = entities.get(row.entity)?.name ?? row.service;
  const { document, edition } = knowledge.listed;
  return {
    verdict: row.asterisk ? 'conditional' : 'eligible',
    subject: name,
    statement: `Twilio's list "${document}" of ${edition} names ${row.service} under ${row.category}${row.asterisk ? ', with a mark that conditions apply' : ''}. The architecture guide itself has no section on it.`,
    why: 'The list says what is eligible; how to use it follows from the rules of its product and from those for all Twilio products.',
    actions: [
      {
        who: 'customer',
        do: 'Keep to the requirements of the product it belongs to, US area codes included where they apply.',
      },
    ],
    records: [],
    sources: [{ document, edition, path: [row.category, row.service] }],
    find: [row.service],
    disclosures: [],
    items: [],
  };
}

export function refusalPart({ subject, text }: Refusal): AnswerPart {
  return {
    verdict: 'not-covered',
    subject,
    statement: text,
    why: '',
    actions: [],
    records: [],
    sources: [],
    find: [],
    disclosures: [],
    items: [],
  };
}

function distinct(paths: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(paths.map((path) => [pathKey(path), path])).values()];
}
