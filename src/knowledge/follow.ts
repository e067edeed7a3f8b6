import type { Frame } from '../core/answer.ts';
import type { Attribute, Requirement } from '../core/requirement.ts';
import type { Catalog } from './catalog.ts';
import { missingEvidence } from './evidence.ts';
import type { ReadQuestion } from './read.ts';

/** What a short question that leans on the answer before it comes to: the same records, or others of its subject. */
export interface FollowUp {
  readonly frame: Frame;
  readonly rule: string;
}

const OPENER =
  /^(?:and|but|what about|what of|how about|same (?:for|with)|also|or|ok and|okay and|so|then|even|plus|with)\b/;
const MOST_WORDS = 7;

/** What a bare question word asks of the subject, best fit first. */
const ASKED: readonly (readonly [RegExp, readonly Attribute[]])[] = [
  [/^(?:but |and |so )?why\b/, ['reason']],
  [/^(?:but |and |so )?(?:who|whose)\b/, ['responsibility', 'twilio-does']],
  [/^(?:but |and |so )?(?:how|where)\b/, ['config-steps', 'process', 'requirement']],
  [/^(?:but |and |so )?(?:since )?when\b/, ['change', 'time-limit', 'default-behaviour']],
  [/^(?:but |and |so )?what (?:is|does) (?:it|that|this)\b/, ['definition']],
  [/\b(?:required|mandatory|must|have to|need(?:ed)?)\b/, ['requirement', 'third-party-baa', 'purchase']],
  [/\b(?:baa|contract|agreement)\b/, ['third-party-baa', 'requirement']],
];

/** Undefined for a question that stands on its own. */
export function followUp(reading: ReadQuestion, context: Frame, catalog: Catalog): FollowUp | undefined {
  if (reading.tokens.length > MOST_WORDS || stands(reading, catalog)) return undefined;
  const named = namedThings(reading, catalog);
  const opens = OPENER.test(reading.normalised);
  if (named.length > 0) return opens ? newSubject(named, context, catalog) : undefined;
  const asked = ASKED.find(([cue]) => cue.test(reading.normalised))?.[1];
  if (asked !== undefined) return sameSubject(asked, context, catalog);
  const added = Object.entries(reading.qualifiers).some(([, value]) => value !== undefined);
  if (!opens && !(added && reading.tokens.length <= 4)) return undefined;
  return {
    frame: { ...context, qualifiers: { ...context.qualifiers, ...reading.qualifiers } },
    rule: 'follow-up:qualifier',
  };
}

/** Names something outside the guide, or asks for what no record holds: the answer before it has no part in that. */
function stands({ mentions, normalised }: ReadQuestion, { entities }: Catalog): boolean {
  const isOutside = mentions.some((mention) =>
    mention.entities.some((id) => entities.get(id)?.inGuide === false),
  );
  return isOutside || missingEvidence(normalised, undefined) !== undefined;
}

function namedThings({ mentions }: ReadQuestion, { entities }: Catalog): string[] {
  return mentions
    .flatMap((mention) => mention.entities)
    .filter((id) => {
      const entity = entities.get(id);
      return entity?.inGuide === true && entity.kind !== 'concept' && entity.kind !== 'vendor';
    });
}

/** "And MMS?": what was asked before, of something else; the product before is kept where it fits. */
function newSubject(
  named: readonly string[],
  context: Frame,
  { byEntity, records }: Catalog,
): FollowUp | undefined {
  const product = records.get(context.records[0] ?? '')?.product;
  const options = named.flatMap((id) => byEntity.get(id) ?? []);
  const same = options.filter(({ attribute }) => attribute === context.attribute);
  const usable =
    same.length > 0
      ? same
      : options.filter(({ attribute }) => attribute === 'eligibility' || attribute === 'requirement');
  const chosen = usable.find((record) => record.product === product) ?? usable[0];
  return chosen === undefined
    ? undefined
    : { frame: { ...context, ...subjectOf(chosen) }, rule: 'follow-up:subject' };
}

function subjectOf({
  id,
  entity,
  attribute,
}: Requirement): Pick<Frame, 'entities' | 'records' | 'attribute'> {
  return { entities: [entity], records: [id], attribute };
}

/** "Why?", "who?": another side of the subject before, or the same record, whose text says it. */
function sameSubject(
  asked: readonly Attribute[],
  context: Frame,
  { byEntity, records }: Catalog,
): FollowUp | undefined {
  const before = records.get(context.records[0] ?? '');
  if (before === undefined) return { frame: context, rule: 'follow-up:side' };
  const sides = (byEntity.get(before.entity) ?? []).filter(({ product }) => product === before.product);
  const side = asked
    .map((attribute) => sides.find((one) => one.attribute === attribute))
    .find((one) => one !== undefined);
  return { frame: side === undefined ? context : { ...context, ...subjectOf(side) }, rule: 'follow-up:side' };
}
