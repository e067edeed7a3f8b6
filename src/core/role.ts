import type { AuditEntry } from './audit.ts';

/** In rising order; each may do what those before it may. */
export const ROLES = ['viewer', 'responder', 'approver', 'admin'] as const;

/** Viewers read, responders work on findings and ask for mutes, approvers decide on mutes and attest, admins run the bot. */
export type Role = (typeof ROLES)[number];

/** Where roles come from. */
export interface RoleBook {
  /** From SIDEKEEPER_ADMINS: admins whatever is granted; only the environment changes that. */
  readonly fixedAdmins: readonly string[];
  /** The workspace's owners: admins as long as there are no fixed ones and nobody gave them another role. */
  readonly owners: readonly string[];
  readonly granted: Readonly<Record<string, Role>>;
}

/** Slack user id or `os:<name>`. */
export interface Person {
  readonly id: string;
  readonly isGuest: boolean;
}

/** Whoever can run the terminal program can read and write the state folder, so there is nothing to withhold there. */
export function roleOf({ fixedAdmins, owners, granted }: RoleBook, { id, isGuest }: Person): Role {
  if (id.startsWith('os:')) return 'admin';
  if (isGuest) return 'viewer';
  if (fixedAdmins.includes(id)) return 'admin';
  if (Object.hasOwn(granted, id)) return granted[id] ?? 'viewer';
  return fixedAdmins.length === 0 && owners.includes(id) ? 'admin' : 'viewer';
}

export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

export function parseRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

export interface Request {
  readonly at: string;
  readonly person: Person;
  /** As in the audit log, e.g. `mute.approve`. */
  readonly action: string;
  readonly subjects: readonly string[];
  readonly needs: Role;
}

/** Both outcomes are worth an entry in the audit log. */
export interface Decision {
  readonly isAllowed: boolean;
  readonly entry: AuditEntry;
}

/** Whether a person may do something, by the role that they have at this moment. */
export function decide(book: RoleBook, request: Request): Decision {
  const role = roleOf(book, request.person);
  const isAllowed = hasRole(role, request.needs);
  return { isAllowed, entry: entryOf(request, { role, needs: request.needs, allowed: isAllowed }) };
}

export type Refusal = 'not-admin' | 'fixed' | 'last-admin';

export type GrantDecision =
  | { readonly isAllowed: true; readonly granted: RoleBook['granted']; readonly entry: AuditEntry }
  | { readonly isAllowed: false; readonly reason: Refusal; readonly entry: AuditEntry };

/** Gives a user a role, or says why not: only admins may, never to a fixed admin, and one admin always stays. */
export function grantRole(
  book: RoleBook,
  grant: { readonly at: string; readonly person: Person; readonly user: string; readonly role: Role },
): GrantDecision {
  const granted = { ...book.granted, [grant.user]: grant.role };
  const reason = refusal(book, { ...book, granted }, grant.person, grant.user);
  const request = { ...grant, action: 'role.grant', subjects: [grant.user] };
  const details = { role: grant.role, allowed: reason === undefined };
  if (reason) return { isAllowed: false, reason, entry: entryOf(request, { ...details, reason }) };
  return { isAllowed: true, granted, entry: entryOf(request, details) };
}

function refusal(book: RoleBook, next: RoleBook, person: Person, user: string): Refusal | undefined {
  if (roleOf(book, person) !== 'admin') return 'not-admin';
  if (book.fixedAdmins.includes(user)) return 'fixed';
  const known = [...next.fixedAdmins, ...next.owners, ...Object.keys(next.granted)];
  return known.some((id) => roleOf(next, { id, isGuest: false }) === 'admin') ? undefined : 'last-admin';
}

function entryOf(
  { at, person, action, subjects }: Omit<Request, 'needs'>,
  details: AuditEntry['details'],
): AuditEntry {
  return { ts: at, actor: person.id, action, subjects, details };
}
