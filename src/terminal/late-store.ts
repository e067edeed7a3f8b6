import type { Store } from '../store/port.ts';

/** A store that is opened by its first use: `help` makes no state folder, and `doctor` can tell why none opens. */
export function lateStore(open: () => Promise<Store>): Store {
  let opened: Promise<Store> | undefined;
  const store = async (): Promise<Store> => {
    opened ??= open();
    return opened;
  };
  return {
    read: async (team, scope) => (await store()).read(team, scope),
    transaction: async (team, scope, change) => (await store()).transaction(team, scope, change),
    history: async (team, scope, range) => (await store()).history(team, scope, range),
    outbox: async (team) => (await store()).outbox(team),
    attempt: async (team, ids) => (await store()).attempt(team, ids),
    settle: async (team, ids) => (await store()).settle(team, ids),
    lease: async (team, name, ttlMs) => (await store()).lease(team, name, ttlMs),
    seen: async (team, key, ttlMs) => (await store()).seen(team, key, ttlMs),
    teams: async () => (await store()).teams(),
    scopes: async (team) => (await store()).scopes(team),
    forgetTeam: async (team) => (await store()).forgetTeam(team),
    problems: async () => (await store()).problems(),
    close: async () => {
      const used = await opened?.catch(() => undefined);
      await used?.close();
    },
  };
}
