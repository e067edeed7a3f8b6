import { GENESIS, linkHash, type AuditHead, type AuditLink } from './audit.ts';

export type AuditBreak =
  /** No first entry that names the installation. */
  | 'no-beginning'
  | 'unreadable'
  /** One or more entries are gone right before this place. */
  | 'missing'
  /** An entry stands here that belongs earlier, or twice. */
  | 'out-of-order'
  /** The entry, or the hash before it, isn't what was written. */
  | 'edited'
  /** The log ends before the head. */
  | 'truncated'
  /** The log holds together but isn't the one that the head was taken from. */
  | 'replaced';

export type AuditVerdict =
  | { readonly isIntact: true; readonly head: AuditHead | null }
  /** `index` counts from 0: the place of the first entry that is wrong, or where one should stand. */
  | { readonly isIntact: false; readonly index: number; readonly reason: AuditBreak };

/**
 * Walks a log from its first entry and stops at the first break. `heads` are the store's own head and anchors from elsewhere;
 * without an anchor a chain shows damage, but not the work of somebody who wrote all of it anew.
 */
export function checkChain(rows: readonly unknown[], heads: readonly AuditHead[]): AuditVerdict {
  let before = '';
  for (const [index, row] of rows.entries()) {
    const link = parseLink(row);
    const reason = link ? breakAt(link, index, before) : 'unreadable';
    if (reason || !link) return { isIntact: false, index, reason: reason ?? 'unreadable' };
    before = link.hash;
  }
  const links = rows.flatMap((row) => parseLink(row) ?? []);
  for (const head of heads.toSorted((a, b) => a.count - b.count)) {
    const reason = breakAgainst(links, head);
    if (reason) return { isIntact: false, ...reason };
  }
  return { isIntact: true, head: headOf(links) };
}

function breakAt(link: AuditLink, index: number, before: string): AuditBreak | undefined {
  if (link.n > index) return index === 0 ? 'no-beginning' : 'missing';
  if (link.n < index) return 'out-of-order';
  if (index === 0 && link.entry.action !== GENESIS) return 'no-beginning';
  return hashOf(before, link) === link.hash ? undefined : 'edited';
}

function breakAgainst(
  links: readonly AuditLink[],
  head: AuditHead,
): { readonly index: number; readonly reason: AuditBreak } | undefined {
  if (links.length < head.count) return { index: links.length, reason: 'truncated' };
  if (head.count === 0) return undefined;
  if (links[0]?.entry.subjects[0] !== head.instance) return { index: 0, reason: 'replaced' };
  if (links[head.count - 1]?.hash === head.hash) return undefined;
  return { index: head.count - 1, reason: 'replaced' };
}

function headOf(links: readonly AuditLink[]): AuditHead | null {
  const last = links.at(-1);
  const instance = links[0]?.entry.subjects[0];
  return last && instance !== undefined ? { instance, count: links.length, hash: last.hash } : null;
}

/** Undefined where the entry has no canonical form. */
function hashOf(before: string, link: AuditLink): string | undefined {
  try {
    return linkHash(before, link.entry);
  } catch {
    return undefined;
  }
}

function parseLink(row: unknown): AuditLink | undefined {
  const link = row as Partial<AuditLink> | null;
  const isLink =
    Number.isSafeInteger(link?.n) &&
    typeof link?.hash === 'string' &&
    typeof link.entry === 'object' &&
    Array.isArray(link.entry?.subjects);
  return isLink ? (link as AuditLink) : undefined;
}
