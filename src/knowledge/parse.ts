import * as v from 'valibot';

import type { Entity, Requirement } from '../core/requirement.ts';
import { BotError } from '../errors.ts';

export const VERDICTS = [
  'eligible',
  'conditional',
  'not-eligible',
  'required',
  'recommended',
  'not-required',
  'info',
  'not-covered',
] as const;
export const LEVELS = [
  'required',
  'recommended',
  'consideration',
  'not-eligible',
  'eligible',
  'not-required',
  'info',
] as const;
const ATTRIBUTES = [
  'eligibility',
  'requirement',
  'config-steps',
  'responsibility',
  'third-party-baa',
  'scope-geo',
  'scope-channel',
  'default-behaviour',
  'time-limit',
  'process',
  'purchase',
  'definition',
  'reason',
  'change',
  'twilio-does',
] as const;

const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));
const ids = v.array(id);
const source = v.strictObject({ path: v.pipe(v.array(text(120)), v.minLength(1)), sha256: v.string() });
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const qualifiers = v.strictObject({
  geo: v.optional(v.picklist(['us', 'non-us', 'us-territory'])),
  visibility: v.optional(v.picklist(['public', 'private'])),
  phi: v.optional(v.picklist(['with', 'without'])),
  vendor: v.optional(v.picklist(['own', 'marketplace'])),
  vendorBaa: v.optional(v.picklist(['yes', 'no'])),
  twilioBaa: v.optional(v.picklist(['before-2024-06-06', 'on-2024-06-06', 'after-2024-06-06'])),
  version: v.optional(v.picklist(['v1', 'v2', 'v3'])),
  channel: v.optional(
    v.picklist(['sms', 'mms', 'voice', 'chat', 'email', 'whatsapp', 'messenger', 'rcs', 'push', 'webchat']),
  ),
  use: v.optional(v.literal('clinical')),
  asset: v.optional(v.picklist(['public', 'private'])),
});

export const requirement = v.strictObject({
  id,
  family: v.picklist(['twilio', 'segment', 'both']),
  product: id,
  entity: id,
  attribute: v.picklist(ATTRIBUTES),
  verdict: v.picklist(VERDICTS),
  level: v.picklist(LEVELS),
  headingLevel: v.nullable(v.picklist(LEVELS)),
  title: text(80),
  gist: text(160),
  statement: text(500),
  why: v.pipe(v.string(), v.maxLength(300)),
  actions: v.array(
    v.strictObject({
      who: v.picklist(['customer', 'twilio', 'third-party']),
      do: text(220),
      where: v.optional(text(160)),
    }),
  ),
  keyTerms: v.array(text(80)),
  find: v.array(text(80)),
  overrides: v.array(v.strictObject({ when: qualifiers, verdict: v.picklist(VERDICTS), say: text(400) })),
  exceptions: ids,
  inherits: ids,
  related: ids,
  trap: v.optional(text(500)),
  source,
  alsoAt: v.array(source),
  history: v.array(v.strictObject({ date: isoDate, note: text(300) })),
});

export const entity = v.strictObject({
  id,
  kind: v.picklist(['product', 'feature', 'vendor', 'process', 'control', 'concept']),
  name: text(80),
  aliases: v.array(text(80)),
  parent: v.optional(id),
  ambiguousWith: ids,
  inGuide: v.boolean(),
  note: v.optional(text(300)),
});

/** A public notice later than the guide's edition. */
export interface Notice {
  readonly id: string;
  /** ISO date, or null where the notice is undated. */
  readonly date: string | null;
  readonly dateText: string;
  readonly title: string;
  readonly text: string;
  readonly entities: readonly string[];
  readonly effect: 'looser' | 'stricter' | 'neutral' | 'retired';
  /** Null where the notice was only seen in a reader's report. */
  readonly url: string | null;
  readonly grade: string;
  readonly conflictsWithGuide: boolean;
  readonly guidePath: readonly string[] | null;
}

export const notice = v.strictObject({
  id,
  date: v.nullable(isoDate),
  dateText: text(120),
  title: text(120),
  text: text(600),
  entities: ids,
  effect: v.picklist(['looser', 'stricter', 'neutral', 'retired']),
  url: v.nullable(text(300)),
  grade: text(8),
  conflictsWithGuide: v.boolean(),
  guidePath: v.nullable(v.array(v.string())),
});

/** One row of Twilio's companion list "HIPAA Eligible Services", read first-hand. */
export interface ListedService {
  readonly id: string;
  readonly category: string;
  readonly service: string;
  readonly entity: string;
  /** The list refers to the guide for how to use it. */
  readonly asterisk: boolean;
  readonly note: string;
}

export const companionList = v.object({
  document: text(80),
  edition: isoDate,
  url: text(300),
  rows: v.array(
    v.object({
      id,
      category: text(80),
      service: text(120),
      entity: id,
      asterisk: v.boolean(),
      note: v.string(),
    }),
  ),
});

export const ambiguity = v.object({
  id,
  names: v.array(text(60)),
  ask: text(160),
  choices: v.array(v.object({ label: text(75), entity: id })),
  alwaysAsk: v.boolean(),
  reason: v.string(),
});

/** A name that means several things; `alwaysAsk` where the readings' verdicts differ. */
export interface Ambiguity {
  readonly id: string;
  readonly names: readonly string[];
  readonly ask: string;
  readonly choices: readonly { readonly label: string; readonly entity: string }[];
  readonly alwaysAsk: boolean;
  readonly reason: string;
}

/**
 * Turns the content of one file into a domain value.
 * @throws BotError `KNOWLEDGE_INVALID` naming the file and the first field that is wrong.
 */
export function parseFile<T>(schema: v.GenericSchema<unknown, T>, content: unknown, file: string): T {
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BotError(
    'KNOWLEDGE_INVALID',
    `${file}: ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`,
    `Mend ${file}; data/README.md says how an entry is written.`,
  );
}

export const parseRequirement = (content: unknown, file: string): Requirement =>
  parseFile(requirement as v.GenericSchema<unknown, unknown>, content, file) as Requirement;

export const parseEntity = (content: unknown, file: string): Entity =>
  parseFile(entity as v.GenericSchema<unknown, unknown>, content, file) as Entity;
