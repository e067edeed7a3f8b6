import type { Entity, Requirement } from '../../src/core/requirement.ts';
import { createCatalog, type Catalog } from '../../src/knowledge/catalog.ts';
import { indexAliases } from '../../src/knowledge/link.ts';
import type { Knowledge } from '../../src/knowledge/load.ts';
import { createReader, type Reader } from '../../src/knowledge/read.ts';
import { recordOf } from './answers.ts';

/** A made-up entity: a feature that the made-up guide names. */
export function entityOf(change: Partial<Entity> = {}): Entity {
  const id = change.id ?? 'rings';
  return { id, kind: 'feature', name: id, aliases: [], ambiguousWith: [], inGuide: true, ...change };
}

const ENTITIES: readonly Entity[] = [
  entityOf({ id: 'pigeons', kind: 'product', name: 'Pigeon Post', aliases: ['pigeons', 'doves'] }),
  entityOf({ id: 'rings', parent: 'pigeons', aliases: ['leg rings'] }),
  entityOf({ id: 'owls', kind: 'product', name: 'Owl Mail', aliases: ['owls'] }),
  entityOf({ id: 'hoods', parent: 'owls' }),
  entityOf({ id: 'kites', kind: 'product', name: 'Kite Fax', aliases: ['kites'], inGuide: false }),
  entityOf({ id: 'acme', kind: 'vendor', name: 'Acme Birds', aliases: ['acme'], inGuide: false }),
];

const abroad = { when: { geo: 'non-us' }, verdict: 'not-eligible', say: 'Not abroad.' } as const;

const RECORDS: readonly Requirement[] = [
  recordOf({ id: 'pigeons.overview.eligibility', entity: 'pigeons' }),
  recordOf({
    id: 'pigeons.overview.scope-geo',
    entity: 'pigeons',
    attribute: 'scope-geo',
    title: 'Places for pigeons',
    overrides: [abroad],
  }),
  recordOf({
    id: 'pigeons.rings.requirement',
    entity: 'rings',
    attribute: 'requirement',
    verdict: 'required',
    level: 'required',
    headingLevel: 'required',
    title: 'Rings',
    statement: 'Every pigeon must wear a ring.',
    source: { path: ['Pigeon Post', 'Required for HIPAA', 'Rings'], sha256: '' },
  }),
  recordOf({
    id: 'owls.overview.eligibility',
    product: 'owls',
    entity: 'owls',
    verdict: 'eligible',
    level: 'eligible',
    headingLevel: null,
    title: 'Owl Mail',
    source: { path: ['Owl Mail'], sha256: '' },
  }),
  recordOf({
    id: 'owls.hoods.eligibility',
    product: 'owls',
    entity: 'hoods',
    verdict: 'not-eligible',
    level: 'not-eligible',
    headingLevel: 'not-eligible',
    title: 'Hoods',
    source: { path: ['Owl Mail', 'Not Eligible for HIPAA', 'Hoods'], sha256: '' },
  }),
];

/** A made-up knowledge base: pigeons with rings, owls with hoods; kites and Acme stand outside of the guide. */
export function knowledgeOf(change: Partial<Knowledge> = {}): Knowledge {
  return {
    edition: '2024-01-31',
    requirements: RECORDS,
    entities: ENTITIES,
    notices: [],
    listed: { document: 'The Made-up List', edition: '2024-01-31', rows: [] },
    ambiguities: [],
    places: { 'non-us': ['canada', 'new zealand'], 'us-territory': ['guam'], us: ['texas'] },
    english: new Set(['they', 'text', 'test']),
    aliases: indexAliases(change.entities ?? ENTITIES),
    ...change,
  };
}

export const catalogOf = (change: Partial<Knowledge> = {}): Catalog =>
  createCatalog(
    knowledgeOf(change),
    knowledgeOf(change).requirements.map(({ source }) => source.path.join(' > ')),
  );

export const readerOf = (change: Partial<Knowledge> = {}): Reader =>
  createReader({ ...knowledgeOf(change), vocabulary: new Map([['pigeons', 3]]) });
