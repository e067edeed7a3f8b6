import {
  isStricter,
  type Action,
  type Qualifiers,
  type Requirement,
  type Verdict,
} from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';

/** What a record says once the question's qualifiers are taken in. */
export interface Resolution {
  readonly record: Requirement;
  readonly verdict: Verdict;
  readonly statement: string;
  readonly actions: readonly Action[];
  /** Ids of the rules that fired. */
  readonly rules: readonly string[];
}

/** Record's verdict → blanket rule on places → the record's own overrides. The stricter wins among what applies. */
export function resolve(record: Requirement, qualifiers: Qualifiers, catalog: Catalog): Resolution {
  const territory = territoryGap(record, qualifiers, catalog);
  if (territory !== undefined) return territory;
  const governing = abroadRule(record, qualifiers, catalog) ?? record;
  const rules = governing === record ? [] : ['us-only-traffic'];
  const applying = governing.overrides
    .filter(({ when }) => holds(when, qualifiers))
    .toSorted((a, b) => Number(isStricter(b.verdict, a.verdict)) - Number(isStricter(a.verdict, b.verdict)));
  const [override] = applying;
  if (override === undefined)
    return {
      record: governing,
      verdict: governing.verdict,
      statement: governing.statement,
      actions: governing.actions,
      rules,
    };
  return {
    record: governing,
    verdict: override.verdict,
    statement: `${override.say} ${governing.statement}`,
    // The way to designation hangs on the BAA's date: the sentence says it, the record's steps are those of the other date.
    actions: override.when.twilioBaa === undefined ? governing.actions : [],
    rules: [...rules, `override:${Object.keys(override.when).join('+')}`],
  };
}

export function strictest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, verdict) => (isStricter(verdict, worst) ? verdict : worst), 'not-covered');
}

const holds = (when: Qualifiers, qualifiers: Qualifiers): boolean =>
  Object.entries(when).every(([name, value]) => qualifiers[name as keyof Qualifiers] === value);

/** Attributes whose answer a foreign number turns around. */
const ABOUT_USE: ReadonlySet<string> = new Set(['eligibility', 'scope-geo', 'scope-channel']);

/** Where traffic is limited to US area codes and the question names another place, that limit governs. */
function abroadRule(record: Requirement, { geo }: Qualifiers, catalog: Catalog): Requirement | undefined {
  if (geo !== 'non-us' || !ABOUT_USE.has(record.attribute) || record.verdict === 'not-eligible')
    return undefined;
  return geoRecord(record, catalog);
}

function geoRecord(record: Requirement, { records }: Catalog): Requirement | undefined {
  const own = [...records.values()].find(
    ({ product, attribute }) => product === record.product && attribute === 'scope-geo',
  );
  return own ?? record.inherits.map((id) => records.get(id)).find((one) => one?.attribute === 'scope-geo');
}

/** The guide says "US area codes" and nothing of the territories. */
function territoryGap(record: Requirement, { geo }: Qualifiers, catalog: Catalog): Resolution | undefined {
  if (geo !== 'us-territory' || !ABOUT_USE.has(record.attribute)) return undefined;
  const scope = geoRecord(record, catalog);
  if (scope === undefined || record.verdict === 'not-eligible') return undefined;
  return {
    record: scope,
    verdict: 'not-covered',
    statement:
      'The guide limits eligible traffic to US area codes and does not say whether US territories count. Treat them as not eligible until Twilio confirms it in writing.',
    actions: scope.actions,
    rules: ['us-territory-unsaid'],
  };
}
