import type { Catalog } from './catalog.ts';
import { recordFeatures, shapeFeatures, type Reading } from './features.ts';
import type { Model } from './model.ts';

/** The three classifiers: which record, what is asked of it, and whether any record answers at all. */
export interface Models {
  readonly records: Model;
  readonly shapes: Model;
  readonly gate: Model;
}

/** A reading of the question: a record, a list (`list.…`), or a kind of question that the guide leaves open (`none.…`). */
export interface Candidate {
  readonly id: string;
  /** Natural-log evidence; only differences mean something. */
  readonly score: number;
}

export interface Ranking {
  /** Records and lists, best first. */
  readonly candidates: readonly Candidate[];
  /** Belief of the gate that the guide gives no answer, 0 to 1. */
  readonly none: number;
  /** Likeliest kind of unanswerable question, e.g. `none.price`. */
  readonly noneKind: string;
  readonly features: readonly string[];
}

/** Weights of the evidence beside the classifiers; fitted on the development questions. */
export const EVIDENCE = {
  shape: 0.5,
  entityNamed: 0.9,
  productNamed: 0.3,
  unrelated: -1.2,
  otherFeature: -0.5,
} as const;

export function rankCandidates(reading: Reading, models: Models, catalog: Catalog): Ranking {
  const features = recordFeatures(reading, catalog.kinds);
  const shape = shapeFeatures(reading, catalog.kinds);
  const shapes = new Map(models.shapes.score(shape).map(({ name, share }) => [name, share]));
  const scored = models.records.score(features);
  const named = namedEntities(reading, catalog);
  const candidates = scored
    .filter(({ name }) => !name.startsWith('none.'))
    .map(({ name, share }) => ({
      id: name,
      score:
        Math.log(share + 1e-6) +
        EVIDENCE.shape * Math.log((shapes.get(shapeOf(name, catalog)) ?? 0) + 1e-3) +
        fit(name, named, catalog),
    }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { candidates, features, ...refusal(scored, [...features, ...shape], models) };
}

function refusal(
  scored: readonly { readonly name: string; readonly share: number }[],
  features: readonly string[],
  models: Models,
): { readonly none: number; readonly noneKind: string } {
  const kinds = scored.filter(({ name }) => name.startsWith('none.'));
  const byRecords = kinds.reduce((sum, { share }) => sum + share, 0);
  const byGate = models.gate.score(features).find(({ name }) => name === 'none')?.share ?? 0;
  return { none: (byRecords + byGate) / 2, noneKind: kinds[0]?.name ?? 'none.far' };
}

const shapeOf = (id: string, { records }: Catalog): string => records.get(id)?.attribute ?? 'list';

interface Named {
  readonly entities: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly hasFeature: boolean;
}

function namedEntities({ mentions }: Reading, { entities, kinds }: Catalog): Named {
  const ids = mentions.flatMap((mention) => mention.entities).filter((id) => entities.get(id)?.inGuide === true);
  return {
    entities: new Set(ids),
    products: new Set(ids.map((id) => kinds.get(id)?.product ?? id)),
    hasFeature: ids.some((id) => kinds.get(id)?.role === 'feature'),
  };
}

/** How well a record's subject fits the entities that the question names. */
function fit(id: string, { entities, products, hasFeature }: Named, { records, lists, kinds }: Catalog): number {
  if (entities.size === 0) return 0;
  const entity = records.get(id)?.entity ?? lists.get(id)?.product ?? '';
  const product = records.get(id)?.product ?? lists.get(id)?.product ?? '';
  if (entities.has(entity)) return EVIDENCE.entityNamed + (products.has(product) ? EVIDENCE.productNamed : 0);
  const isRelated = products.has(product) || products.has(kinds.get(entity)?.product ?? '');
  if (!isRelated) return EVIDENCE.unrelated;
  return hasFeature ? EVIDENCE.otherFeature : EVIDENCE.productNamed;
}
