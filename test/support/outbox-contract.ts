import { expect, it } from 'vitest';

import { COUNTER, counterScope, countUp, send, TEAM, type Open } from './counter.ts';

export function outbox(open: Open): void {
  it('holds what transactions left to send, oldest first, over all scopes', async () => {
    const { store, other, clock } = await open();
    await send(store, 'first');
    clock.advance(1000);
    await send(other, 'second', counterScope('accounts/AC0001/findings'));
    clock.advance(1000);
    await send(store, 'third');
    const entries = await other.outbox(TEAM);
    expect(entries.map(({ kind }) => kind)).toEqual(['first', 'second', 'third']);
    expect(entries[1]).toEqual({
      id: 'accounts/AC0001/findings:1.0',
      scope: 'accounts/AC0001/findings',
      at: '2026-11-22T10:00:01.000Z',
      kind: 'second',
      body: { channel: 'C0001' },
      attempts: 0,
    });
  });

  it('keeps the order within one instant past the ninth transaction', async () => {
    const { store } = await open();
    for (let i = 0; i < 12; i += 1) await send(store, String(i));
    expect((await store.outbox(TEAM)).map(({ kind }) => kind)).toEqual(
      Array.from({ length: 12 }, (_, i) => `${i}`),
    );
  });

  it('forgets what was settled and leaves the state alone', async () => {
    const { store, other } = await open();
    await countUp(store);
    await send(store, 'first');
    await send(store, 'second');
    const [first, second] = await store.outbox(TEAM);
    await other.settle(TEAM, [first?.id ?? '', 'nowhere:1.0']);
    expect(await store.outbox(TEAM)).toEqual([second]);
    await store.settle(TEAM, [second?.id ?? '']);
    expect(await other.outbox(TEAM)).toEqual([]);
    expect(await store.read(TEAM, COUNTER)).toEqual({ count: 1 });
  });

  it('counts attempts', async () => {
    const { store, other } = await open();
    await send(store, 'first');
    const ids = (await store.outbox(TEAM)).map(({ id }) => id);
    await store.attempt(TEAM, ids);
    await other.attempt(TEAM, ids);
    expect(await store.outbox(TEAM)).toMatchObject([{ attempts: 2 }]);
  });

  it('sends nothing for a transaction that failed', async () => {
    const { store } = await open();
    const failing = store.transaction(TEAM, { ...COUNTER, parse: fail }, () => ({
      result: undefined,
      outbox: [{ kind: 'x', body: null }],
    }));
    await failing;
    const next = store.transaction(TEAM, { ...COUNTER, parse: fail }, () => ({
      result: undefined,
      outbox: [{ kind: 'y', body: null }],
    }));
    await expect(next).rejects.toThrow('not mine');
    expect((await store.outbox(TEAM)).map(({ kind }) => kind)).toEqual(['x']);
  });
}

function fail(): never {
  throw new TypeError('not mine');
}

export function claims(open: Open): void {
  it('gives a lease to one at a time', async () => {
    const { store, other } = await open();
    const lease = await store.lease(TEAM, 'scan:AC0001', 1000);
    expect(lease).toBeDefined();
    expect(await other.lease(TEAM, 'scan:AC0001', 1000)).toBeUndefined();
    expect(await other.lease(TEAM, 'scan:AC0002', 1000)).toBeDefined();
    expect(await other.lease('T0002', 'scan:AC0001', 1000)).toBeDefined();
    await lease?.release();
    expect(await other.lease(TEAM, 'scan:AC0001', 1000)).toBeDefined();
  });

  it('lets a lease run out unless it is renewed', async () => {
    const { store, other, clock } = await open();
    const lease = await store.lease(TEAM, 'scan', 1000);
    clock.advance(900);
    expect(await lease?.renew(1000)).toBe(true);
    clock.advance(900);
    expect(await other.lease(TEAM, 'scan', 1000)).toBeUndefined();
    clock.advance(100);
    const next = await other.lease(TEAM, 'scan', 1000);
    expect(next).toBeDefined();
    expect(await lease?.renew(1000)).toBe(false);
    await lease?.release();
    expect(await store.lease(TEAM, 'scan', 1000)).toBeUndefined();
  });

  it('gives a lease to exactly one of many that ask at once', async () => {
    const { store, other } = await open();
    const leases = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => (i % 2 === 0 ? store : other).lease(TEAM, 'scan', 1000)),
    );
    expect(leases.filter(Boolean)).toHaveLength(1);
  });

  it('knows a key again until its time is over', async () => {
    const { store, other, clock } = await open();
    expect(await store.seen(TEAM, 'Ev0001', 1000)).toBe(false);
    expect(await other.seen(TEAM, 'Ev0001', 1000)).toBe(true);
    expect(await other.seen(TEAM, 'Ev0002', 1000)).toBe(false);
    expect(await store.seen('T0002', 'Ev0001', 1000)).toBe(false);
    clock.advance(1000);
    expect(await store.seen(TEAM, 'Ev0001', 1000)).toBe(false);
  });
}
