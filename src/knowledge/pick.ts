import type { Attribute } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { recordFeatures, shapeFeatures, type Reading } from './features.ts';
import type { Model } from './model.ts';
import type { ReadQuestion } from './read.ts';

/** The three classifiers: which record, what is asked of it, and whether any record answers at all. */
export interface Models {
  readonly records: Model;
  readonly shapes: Model;
  readonly gate: Model;
}

/** A reading of the question: a record, a list (`list.…`), or a kind of question that the guide leaves open (`none.…`). */
export interface Candidate {
  readonly id: string;
  /** Belief of the record classifier alone, 0 to 1. */
  readonly share: number;
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
const EVIDENCE = {
  shape: 0.3,
  entityNamed: 0.9,
  productNamed: 0.3,
  unrelated: -1.2,
  otherFeature: -0.2,
  notADefinition: -2.5,
  noLeave: -1,
  asksRule: 0.7,
  covered: 1.5,
  inFocus: 2,
} as const;

/** How a question asks what a thing is; without one of these a definition answers nothing. */
const DEFINES =
  /\bwhat(?: exactly)? (?:is|are|was|were) (?!required|needed|allowed|the (?:rule|requirement|deal)|our |my )|\bwhat (?:does|do|did)\b.{0,60}\b(?:do|mean|stand for|hide|cover|include|contain|describe|count|refer)\b|\b(?:defin\w+|meaning|explain\w*|eli5|describe|difference between|tell me about|wtf|define)\b|\bhow (?:does|do) (?!we|i|you|one|our)\b.{0,60}\bwork|\bwho (?:is|are)\b.{0,30}\bfor\b|\bwhich\b.{0,40}\b(?:called|consist|belong)/;
/** How a question asks for leave to do something: a definition or a default says nothing to it. */
const ASKS_LEAVE =
  /\b(?:can|could|may) (?:we|i|you|they|he|she|our|the|it|a)\b|\b(?:ok|okay|fine|allowed|alright|permitted|eligible|in scope|covered|safe)\b|\b(?:turn|switch|flip) (?:it |this |that )?on\b/;

/** How a question asks whether a rule binds. */
const ASKS_RULE =
  /\b(?:any rules?|must|have to|has to|mandatory|compulsory|obligatory|obliged|required|requirements?|a must|supposed to)\b/;

/** Records with less belief than this are no candidates. */
const FAINTEST = 2e-5;

export function rankCandidates(reading: ReadQuestion, models: Models, catalog: Catalog): Ranking {
  const features = recordFeatures(reading, catalog.kinds);
  const shape = shapeFeatures(reading, catalog.kinds);
  const shapes = models.shapes.score(shape);
  const shares = models.records.score(features);
  const named = namedEntities(reading, catalog);
  const asksWhatItIs = DEFINES.test(reading.normalised);
  const asksRule = ASKS_RULE.test(reading.normalised);
  const asksLeave = ASKS_LEAVE.test(reading.normalised);
  const aside = (attribute: Attribute | undefined): number => {
    if (attribute === 'definition' && !asksWhatItIs) return EVIDENCE.notADefinition;
    if (asksLeave && attribute === 'default-behaviour') return EVIDENCE.noLeave;
    return asksRule && attribute === 'requirement' ? EVIDENCE.asksRule : 0;
  };
  const score = (id: string, share: number): number =>
    Math.log(share) +
    EVIDENCE.shape * Math.log((shapes[models.shapes.classes.indexOf(shapeOf(id, catalog))] ?? 0) + 1e-3) +
    fit(id, named, catalog) +
    (reading.focus !== undefined && catalog.records.get(id)?.entity === reading.focus
      ? EVIDENCE.inFocus
      : 0) +
    aside(catalog.records.get(id)?.attribute);
  const candidates = models.records.classes
    .flatMap((id, index): Candidate[] => {
      const share = shares[index] ?? 0;
      return share < FAINTEST || id.startsWith('none.') ? [] : [{ id, share, score: score(id, share) }];
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { candidates, features, ...refusal(shares, [...features, ...shape], models) };
}

/** The mean of two witnesses: the refusal classes among the records, and the gate trained on that question alone. */
function refusal(
  shares: readonly number[],
  features: readonly string[],
  { records, gate }: Models,
): { readonly none: number; readonly noneKind: string } {
  const kinds = records.classes.flatMap((id, index) =>
    id.startsWith('none.') ? [{ id, share: shares[index] ?? 0 }] : [],
  );
  const byRecords = kinds.reduce((sum, { share }) => sum + share, 0);
  const byGate = gate.score(features)[gate.classes.indexOf('none')] ?? 0;
  const likeliest = kinds.reduce((best, kind) => (kind.share > best.share ? kind : best), {
    id: 'none.far',
    share: 0,
  });
  return { none: (byRecords + byGate) / 2, noneKind: likeliest.id };
}

const shapeOf = (id: string, { records }: Catalog): string => records.get(id)?.attribute ?? 'list';

interface Named {
  readonly entities: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly hasFeature: boolean;
  /** Entity → share of the question's words that name it, 0 to 1. */
  readonly coverage: ReadonlyMap<string, number>;
}

function namedEntities({ mentions, tokens }: Reading, { entities, kinds }: Catalog): Named {
  const ids = mentions
    .flatMap((mention) => mention.entities)
    .filter((id) => entities.get(id)?.inGuide === true);
  return {
    entities: new Set(ids),
    products: new Set(ids.map((id) => kinds.get(id)?.product ?? id)),
    hasFeature: ids.some((id) => kinds.get(id)?.role === 'feature'),
    coverage: new Map(
      mentions.flatMap(({ entities: named, start, end }) =>
        named.map((id) => [id, (end - start) / Math.max(1, tokens.length)] as const),
      ),
    ),
  };
}

/** How well a record's subject fits the entities that the question names. */
function fit(
  id: string,
  { entities, products, hasFeature, coverage }: Named,
  { records, lists, kinds }: Catalog,
): number {
  if (entities.size === 0) return 0;
  const entity = records.get(id)?.entity ?? lists.get(id)?.product ?? '';
  const product = records.get(id)?.product ?? lists.get(id)?.product ?? '';
  const isFeature = kinds.get(entity)?.role !== 'product';
  if (entities.has(entity) && isFeature) {
    const named = EVIDENCE.entityNamed + EVIDENCE.covered * (coverage.get(entity) ?? 0);
    return named + (products.has(product) ? EVIDENCE.productNamed : 0);
  }
  const isRelated = products.has(product) || products.has(kinds.get(entity)?.product ?? '');
  if (!isRelated) return EVIDENCE.unrelated;
  return hasFeature ? EVIDENCE.otherFeature : EVIDENCE.productNamed;
}
