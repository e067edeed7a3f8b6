import type { Scope, Store } from '../../src/store/port.ts';

/** A document of which state, history and outbox must always tell the same story. */
export interface Tally {
  readonly count: number;
  readonly by: Readonly<Record<string, number>>;
}

export const TEAM = 'T0001';
export const TALLY: Scope<Tally> = {
  name: 'accounts/AC0001/tally',
  version: 1,
  initial: { count: 0, by: {} },
  parse: (stored) => stored as Tally,
};

/** Counts one up for a writer: in the state, in the history and, each third time, in the outbox. */
export async function tally(store: Store, writer: string): Promise<number> {
  return store.transaction(TEAM, TALLY, ({ count, by }) => {
    const mine = (by[writer] ?? 0) + 1;
    const next = { count: count + 1, by: { ...by, [writer]: mine } };
    const outbox = (count + 1) % 3 === 0 ? [{ kind: 'third', body: { count: count + 1 } }] : [];
    return { result: mine, state: next, history: [{ writer, mine, count: count + 1 }], outbox };
  });
}

/** What doesn't fit together; empty when all is well. */
export async function contradictions(store: Store): Promise<readonly string[]> {
  const { count, by } = await store.read(TEAM, TALLY);
  const entries = (await store.history(TEAM, TALLY)).map(({ entry }) => entry as { count: number });
  const sent = (await store.outbox(TEAM)).map(({ body }) => (body as { count: number }).count);
  const counts = Array.from({ length: count }, (_, i) => i + 1);
  const thirds = counts.filter((n) => n % 3 === 0);
  const total = Object.values(by).reduce((sum, n) => sum + n, 0);
  return [
    ...(total === count ? [] : [`state: ${total} by writers, ${count} in all`]),
    ...(sameNumbers(
      entries.map((entry) => entry.count),
      counts,
    )
      ? []
      : [`history: ${entries.length} of ${count}`]),
    ...(sameNumbers(sent, thirds) ? [] : [`outbox: ${sent.join()} instead of ${thirds.join()}`]),
  ];
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((n, i) => n === b[i]);
}
