import { BotError } from '../errors.ts';
import { isoAt, newToken, type Clock, type Random } from './clock.ts';
import { entriesOf, keysByScope, stateOf, stepOf, withOutbox } from './document.ts';
import type { Engine, Pending } from './engine.ts';
import { LEASES, markSeen, SEEN, takeLease, type Claims } from './leases.ts';
import { assertScope, assertTeam } from './names.ts';
import type { Change, Scope, Store } from './port.ts';

export interface StoreDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
}

/** The port over whatever an adapter can do: names are checked, shapes upgraded, leases and retries kept as documents. */
export function storeOver(engine: Engine, deps: StoreDeps): Store {
  const calls = trackCalls();
  const open: Opened = { engine, deps, run: calls.run };
  return {
    ...documentCalls(open),
    ...outboxCalls(open),
    ...claimCalls(open),
    teams: async () => calls.run(async () => engine.teams()),
    scopes: async (team) => forTeam(open, team, async () => engine.scopes(team)),
    forgetTeam: async (team) => forTeam(open, team, async () => engine.forgetTeam(team)),
    problems: async () => calls.run(async () => engine.problems()),
    close: async () => {
      await calls.close();
      await engine.close();
    },
  };
}

interface Opened {
  readonly engine: Engine;
  readonly deps: StoreDeps;
  readonly run: <R>(work: () => Promise<R>) => Promise<R>;
}

function documentCalls(open: Opened): Pick<Store, 'read' | 'transaction' | 'history'> {
  const { engine } = open;
  const forScope = async <R>(team: string, scope: string, work: () => Promise<R>): Promise<R> => {
    assertScope(scope);
    return forTeam(open, team, work);
  };
  return {
    read: async (team, scope) =>
      forScope(team, scope.name, async () => stateOf(scope, await engine.read(team, scope.name))),
    transaction: async (team, scope, run) =>
      forScope(team, scope.name, async () => change(open, team, scope, run)),
    history: async (team, scope, range = {}) =>
      forScope(team, scope.name, async () => engine.history(team, scope.name, range)),
  };
}

function outboxCalls(open: Opened): Pick<Store, 'outbox' | 'attempt' | 'settle'> {
  const { engine } = open;
  return {
    outbox: async (team) => forTeam(open, team, async () => entriesOf(await engine.pending(team))),
    attempt: async (team, ids) =>
      forTeam(open, team, async () =>
        changeEntries(engine, team, ids, (entry) => ({ ...entry, attempts: entry.attempts + 1 })),
      ),
    settle: async (team, ids) =>
      forTeam(open, team, async () => changeEntries(engine, team, ids, () => undefined)),
  };
}

function claimCalls(open: Opened): Pick<Store, 'lease' | 'seen'> {
  const { clock, random } = open.deps;
  return {
    lease: async (team, name, ttlMs) => {
      const leaseDeps = {
        now: clock.now,
        newToken: () => newToken(random),
        change: async <R>(step: (claims: Claims) => Change<Claims, R>): Promise<R> =>
          forTeam(open, team, async () => change(open, team, LEASES, step)),
      };
      return takeLease(leaseDeps, name, ttlMs);
    },
    seen: async (team, key, ttlMs) =>
      forTeam(open, team, async () =>
        change(open, team, SEEN, (seen) => markSeen(seen, key, ttlMs, clock.now())),
      ),
  };
}

async function forTeam<R>({ run }: Opened, team: string, work: () => Promise<R>): Promise<R> {
  assertTeam(team);
  return run(work);
}

async function change<S, R>(
  { engine, deps }: Opened,
  team: string,
  scope: Scope<S>,
  run: (state: S, seq: number) => Change<S, R>,
): Promise<R> {
  return engine.commit(team, scope.name, (current, seq) =>
    stepOf(scope, current, run(stateOf(scope, current), seq), { seq, at: isoAt(deps.clock) }),
  );
}

async function changeEntries(
  engine: Engine,
  team: string,
  ids: readonly string[],
  next: (entry: Pending) => Pending | undefined,
): Promise<void> {
  for (const [scope, keys] of keysByScope(ids)) {
    assertScope(scope);
    await engine.commit(team, scope, (current) => {
      const isThere = current && [...keys].some((key) => Object.hasOwn(current.outbox, key));
      if (!isThere) return { result: undefined };
      return { result: undefined, next: { document: withOutbox(current, keys, next), history: [] } };
    });
  }
}

/** Lets `close` wait for what is under way, and refuses what comes after it. */
function trackCalls(): { readonly run: Opened['run']; readonly close: () => Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    run: async (work) => {
      if (isClosed)
        throw new BotError('STORE_UNAVAILABLE', 'The store is closed.', 'Start Sidekeeper again.');
      const call = work();
      running.add(call);
      try {
        return await call;
      } finally {
        running.delete(call);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.allSettled(running);
    },
  };
}
