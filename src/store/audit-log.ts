import { assertAuditable, extendChain, type AuditEntry, type AuditHead } from '../core/audit.ts';
import { checkChain, type AuditVerdict } from '../core/audit-check.ts';
import type { Random } from './clock.ts';
import { instanceId } from './instance.ts';
import type { Scope, Store } from './port.ts';

/** The head is the state, the links are the history: one transaction writes both, under the scope's lock. */
const AUDIT: Scope<AuditHead | null> = {
  name: 'audit',
  version: 1,
  initial: null,
  parse: (stored) => stored as AuditHead | null,
};

export interface AuditDeps {
  readonly store: Store;
  readonly random: Random;
}

/** Adds entries, all or none, and returns the head to anchor. Throws INPUT_INVALID for more than ids and counts. */
export async function appendAudit(
  { store, random }: AuditDeps,
  team: string,
  ...entries: readonly AuditEntry[]
): Promise<AuditHead> {
  entries.forEach(assertAuditable);
  const instance = await instanceId(store, random);
  return store.transaction(team, AUDIT, (current) => {
    const { links, head } = extendChain(current, instance, entries);
    return { result: head, state: head, history: links };
  });
}

/** Null while the log is empty. */
export async function auditHead(store: Store, team: string): Promise<AuditHead | null> {
  return store.read(team, AUDIT);
}

/** Entries from the newest back, for people. Not checked: see {@link verifyAudit}. */
export async function recentAudit(store: Store, team: string, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await store.history(team, AUDIT, { limit, newestFirst: true });
  return rows.map(({ entry }) => (entry as { readonly entry: AuditEntry }).entry);
}

/** Walks the whole log. `anchor` is a head that was kept outside the store, as in a pinned message. */
export async function verifyAudit(store: Store, team: string, anchor?: AuditHead): Promise<AuditVerdict> {
  const head = await auditHead(store, team);
  const rows = await store.history(team, AUDIT);
  const heads = [head, anchor ?? null].filter((known) => known !== null);
  return checkChain(
    rows.map(({ entry }) => entry),
    heads,
  );
}
