import type { Change, Lease, Scope } from './port.ts';

interface Claim {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export type Claims = Readonly<Record<string, Claim>>;
export type Seen = Readonly<Record<string, number>>;

export const LEASES: Scope<Claims> = scopeOf<Claims>('_leases');
export const SEEN: Scope<Seen> = scopeOf<Seen>('_seen');

export interface LeaseDeps {
  readonly now: () => number;
  readonly newToken: () => string;
  /** Runs a change of one team's {@link LEASES}. */
  readonly change: <R>(step: (claims: Claims) => Change<Claims, R>) => Promise<R>;
}

/** Undefined while somebody else holds it. */
export async function takeLease(deps: LeaseDeps, name: string, ttlMs: number): Promise<Lease | undefined> {
  const token = deps.newToken();
  const isTaken = await deps.change((claims) => {
    const now = deps.now();
    if ((claims[name]?.until ?? 0) > now) return { result: false };
    return { result: true, state: { ...running(claims, now), [name]: { token, until: now + ttlMs } } };
  });
  if (!isTaken) return undefined;
  return {
    renew: async (nextTtlMs) => changeOwn(deps, name, token, (now) => ({ token, until: now + nextTtlMs })),
    release: async () => void (await changeOwn(deps, name, token, () => undefined)),
  };
}

/** Remembers a key until its time to live is over; the result says whether it was there already. */
export function markSeen(seen: Seen, key: string, ttlMs: number, now: number): Change<Seen, boolean> {
  if ((seen[key] ?? 0) > now) return { result: true };
  const fresh = Object.entries(seen).filter(([, until]) => until > now);
  return { result: false, state: Object.fromEntries([...fresh, [key, now + ttlMs]]) };
}

/** False when the lease isn't ours any more, be it that it ran out or that somebody took it since. */
async function changeOwn(
  deps: LeaseDeps,
  name: string,
  token: string,
  next: (now: number) => Claim | undefined,
): Promise<boolean> {
  return deps.change((claims) => {
    const now = deps.now();
    const claim = claims[name];
    if (claim?.token !== token || claim.until <= now) return { result: false };
    const { [name]: _own, ...others } = running(claims, now);
    const mine = next(now);
    return { result: true, state: mine ? { ...others, [name]: mine } : others };
  });
}

function running(claims: Claims, now: number): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, claim]) => claim.until > now));
}

function scopeOf<S extends object>(name: string): Scope<S> {
  return { name, version: 1, initial: {} as S, parse: (stored) => stored as S };
}
