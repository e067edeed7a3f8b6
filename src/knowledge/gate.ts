import type { Entity } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';

/** Why the guide leaves a question open. */
export interface Refusal {
  /** Rule id, e.g. `none.price` or `outside:fax`. */
  readonly rule: string;
  readonly subject: string;
  readonly text: string;
}

/** What a kind of unanswerable question asks for, as it stands after "The guide gives no …". */
const OPEN: Readonly<Record<string, string>> = {
  'none.price': 'prices, costs or discounts',
  'none.retention': 'period for which data is kept, nor when it is deleted',
  'none.limits': 'size, rate, length or throughput limits',
  'none.crypto': 'protocol versions, ciphers, algorithms or key lengths',
  'none.access': 'rules on passwords, MFA, roles or key types',
  'none.rotation': 'rule on how often keys or tokens are changed',
  'none.residency': 'statement on regions or where data is stored',
  'none.breach': 'breach deadlines, fines or penalties',
  'none.certification': 'certifications or audit reports',
  'none.consent': 'rule on patient consent, opt-in or marketing law',
  'none.sla': 'service levels, uptime figures or response times',
  'none.audit': 'statement on audit logs or monitoring',
  'none.setup': 'instructions at that depth',
  'none.contract': 'detail of the contract itself',
  'none.legal': 'legal interpretation',
  'none.product': 'statement on that product or feature',
  'none.vendor': 'statement on that company or its products',
  'none.roadmap': 'plans, dates or comparisons of that kind',
  'none.far': 'answer: the question is outside its subject',
};

const GENERAL_RULE =
  'Its general rule stands: PHI may be handled only with services that Twilio explicitly designates as HIPAA Eligible Services, so keep PHI out until Twilio confirms eligibility in writing.';

/** `named`: ids of the entities that the question names. */
export function refuse(kind: string, named: readonly string[], catalog: Catalog): Refusal {
  const about = named.map((id) => catalog.entities.get(id)).find((entity) => entity !== undefined);
  const of = about === undefined ? '' : ` for ${about.name}`;
  return {
    rule: kind,
    subject: about?.name ?? 'Your question',
    text: `The guide gives no ${OPEN[kind] ?? 'answer to this'}${kind === 'none.far' || kind === 'none.legal' ? '' : of}.`,
  };
}

/** A named refusal for a product that the guide never names. */
export function refuseOutside(entity: Entity): Refusal {
  const what = entity.note === undefined ? '' : ` ${entity.note}`;
  return {
    rule: `outside:${entity.id}`,
    subject: entity.name,
    text: `The guide does not mention ${entity.name}.${what} ${GENERAL_RULE}`,
  };
}
