import { createHash } from 'node:crypto';

import { BotError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';

/** Who did what to what. Ids and counts only: no text that a person typed, no number that could be a phone's. */
export interface AuditEntry {
  /** ISO instant. */
  readonly ts: string;
  /** Slack user id, `os:<name>` in the terminal, `sidekeeper` for what it does by itself. */
  readonly actor: string;
  /** Noun and verb, e.g. `mute.approve`. */
  readonly action: string;
  readonly subjects: readonly string[];
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry in its place: `hash` is SHA-256 over the hash before it (hexadecimal, empty at first) and the canonical entry. */
export interface AuditLink {
  /** 0 for the first entry of the log, which names the installation. */
  readonly n: number;
  readonly entry: AuditEntry;
  readonly hash: string;
}

/** The end of a log. Kept elsewhere too (an anchor), it shows that nothing before it was replaced. */
export interface AuditHead {
  readonly instance: string;
  readonly count: number;
  readonly hash: string;
}

/** Links that add entries to a log, and its new head. The first entry of all comes after one that names the installation. */
export function extendChain(
  head: AuditHead | null,
  instance: string,
  entries: readonly AuditEntry[],
): { readonly links: readonly AuditLink[]; readonly head: AuditHead } {
  const begin = head ?? { instance, count: 0, hash: '' };
  const first = entries[0];
  const added = begin.count > 0 || !first ? entries : [genesis(instance, first.ts), ...entries];
  const links: AuditLink[] = [];
  for (const entry of added) {
    const hash = linkHash(links.at(-1)?.hash ?? begin.hash, entry);
    links.push({ n: begin.count + links.length, entry, hash });
  }
  return {
    links,
    head: { ...begin, count: begin.count + links.length, hash: links.at(-1)?.hash ?? begin.hash },
  };
}

export const GENESIS = 'audit.begin';

function genesis(instance: string, ts: string): AuditEntry {
  return { ts, actor: 'sidekeeper', action: GENESIS, subjects: [instance], details: {} };
}

export function linkHash(before: string, entry: AuditEntry): string {
  return createHash('sha256').update(before).update(canonicalJson(entry)).digest('hex');
}

const TS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const ACTOR = /^([UW][A-Z0-9]{2,}|os:[\w.-]{1,64}|sidekeeper)$/;
const ACTION = /^[a-z][a-z-]*(\.[a-z-]+)+$/;
const ID = /^[\w.:/#~-]{1,200}$/;
const BARE_NUMBER = /^\d{7,15}$/;

/** Throws INPUT_INVALID, naming the field but not its value, for an entry that could hold more than ids and counts. */
export function assertAuditable(entry: AuditEntry): void {
  const texts = [...Object.keys(entry.details), ...Object.values(entry.details)].filter(isText);
  const wrong = [
    !TS.test(entry.ts) && 'ts',
    !ACTOR.test(entry.actor) && 'actor',
    !ACTION.test(entry.action) && 'action',
    !entry.subjects.every(isId) && 'subjects',
    !texts.every(isId) && 'details',
  ].filter(isText);
  if (wrong.length === 0) return;
  throw new BotError(
    'INPUT_INVALID',
    `The audit log takes ids and counts only; not so: ${wrong.join(', ')}.`,
    'Write ids, SIDs, rule names and numbers; leave out text and phone numbers.',
  );
}

/** An operating-system user as an actor. */
export function terminalActor(userName: string): string {
  return `os:${userName.replaceAll(/[^\w.-]/g, '_').slice(0, 64) || 'unknown'}`;
}

function isId(text: string): boolean {
  return ID.test(text) && !BARE_NUMBER.test(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
