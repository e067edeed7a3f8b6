import { isStricter, type Verdict } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import type { Ranking } from './pick.ts';
import type { ReadQuestion } from './read.ts';

/** Candidates this close to the best are as likely. */
const AS_LIKELY = 1;

/**
 * The best candidate, or, where it would permit something, a stricter one of its product that is as likely: of the
 * same thing, of one that the question names, or of a feature where the best speaks of the product as a whole.
 */
export function safest(
  { candidates }: Ranking,
  { mentions, qualifiers }: ReadQuestion,
  { records }: Catalog,
): string {
  const [top] = candidates;
  const best = records.get(top?.id ?? '');
  if (top === undefined || best === undefined || !PERMITS.has(best.verdict)) return top?.id ?? '';
  if (qualifiers.geo !== undefined && qualifiers.geo !== 'us') return top.id;
  const named = new Set(mentions.flatMap(({ entities }) => entities));
  const stricter = candidates
    .filter(({ score }) => top.score - score < AS_LIKELY)
    .flatMap(({ id }) => records.get(id) ?? [])
    .filter(({ product, entity, verdict }) => {
      const isNear = entity === best.entity || best.entity === best.product || named.has(entity);
      return product === best.product && isNear && isStricter(verdict, best.verdict);
    });
  return stricter.toSorted((a, b) => (isStricter(a.verdict, b.verdict) ? -1 : 1))[0]?.id ?? top.id;
}

const PERMITS: ReadonlySet<Verdict> = new Set(['eligible', 'conditional', 'recommended', 'not-required']);
