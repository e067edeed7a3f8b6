import type { Scope, Store } from '../../src/store/port.ts';
import type { FakeClock } from './store-clock.ts';

/** Two handles on one fresh store. */
export type Open = () => Promise<{ readonly store: Store; readonly other: Store; readonly clock: FakeClock }>;

export interface Counter {
  readonly count: number;
  readonly note?: string | undefined;
}

export const TEAM = 'T0001';

export function counterScope(name = 'counter', version = 1): Scope<Counter> {
  return { name, version, initial: { count: 0 }, parse: (stored) => stored as Counter };
}

export const COUNTER = counterScope();

export async function countUp(store: Store, team = TEAM, scope = COUNTER): Promise<number> {
  return store.transaction(team, scope, ({ count }) => ({
    result: count + 1,
    state: { count: count + 1 },
    history: [{ to: count + 1 }],
  }));
}

export async function send(store: Store, kind: string, scope = COUNTER): Promise<void> {
  await store.transaction(TEAM, scope, () => ({
    result: undefined,
    outbox: [{ kind, body: { channel: 'C0001' } }],
  }));
}
