import { describe, expect, it } from 'vitest';

import type { Scope, Store } from '../../src/store/port.ts';
import { fakeClock, type FakeClock } from './store-clock.ts';

/** Two handles on one store, as two processes have them; an adapter without processes gives the same one twice. */
export type OpenPair = (clock: FakeClock) => Promise<readonly [Store, Store]>;

interface Counter {
  readonly count: number;
  readonly note?: string | undefined;
}

const TEAM = 'T0001';

function counterScope(name = 'counter', version = 1): Scope<Counter> {
  return { name, version, initial: { count: 0 }, parse: (stored) => stored as Counter };
}

const COUNTER = counterScope();

async function countUp(store: Store, team = TEAM, scope = COUNTER): Promise<number> {
  return store.transaction(team, scope, ({ count }) => ({
    result: count + 1,
    state: { count: count + 1 },
    history: [{ to: count + 1 }],
  }));
}

async function send(store: Store, kind: string, scope = COUNTER): Promise<void> {
  await store.transaction(TEAM, scope, () => ({
    result: undefined,
    outbox: [{ kind, body: { channel: 'C0001' } }],
  }));
}

/** What every adapter has to do. Run it with one call per adapter. */
export function storeContract(adapter: string, openPair: OpenPair): void {
  const open = async (): Promise<{ store: Store; other: Store; clock: FakeClock }> => {
    const clock = fakeClock();
    const [store, other] = await openPair(clock);
    return { store, other, clock };
  };

  describe(`${adapter}: documents`, () => documents(open));
  describe(`${adapter}: history`, () => history(open));
  describe(`${adapter}: outbox`, () => outbox(open));
  describe(`${adapter}: leases and retries`, () => claims(open));
  describe(`${adapter}: teams and names`, () => teams(open));
}

type Open = () => Promise<{ store: Store; other: Store; clock: FakeClock }>;

function documents(open: Open): void {
  it('gives the initial state before anything was written', async () => {
    const { store } = await open();
    expect(await store.read(TEAM, COUNTER)).toEqual({ count: 0 });
  });

  it('gives what the last transaction wrote, in the other handle too', async () => {
    const { store, other } = await open();
    await countUp(store);
    expect(await countUp(other)).toBe(2);
    expect(await store.read(TEAM, COUNTER)).toEqual({ count: 2 });
  });

  it('writes nothing when the change throws', async () => {
    const { store } = await open();
    await countUp(store);
    const failing = store.transaction(TEAM, COUNTER, () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store.read(TEAM, COUNTER)).toEqual({ count: 1 });
  });

  it('numbers the transactions that write, without gaps', async () => {
    const { store } = await open();
    await countUp(store);
    await store.transaction(TEAM, COUNTER, () => ({ result: 'nothing to write' }));
    const seq = await store.transaction(TEAM, COUNTER, (_, number) => ({
      result: number,
      state: { count: 9 },
    }));
    expect(seq).toBe(2);
  });

  it('loses nothing when many write at once through both handles', async () => {
    const { store, other } = await open();
    const results = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => countUp(i % 2 === 0 ? store : other)),
    );
    expect(results.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('keeps its copy apart from the objects of the caller', async () => {
    const { store } = await open();
    const state = { count: 1 };
    await store.transaction(TEAM, COUNTER, () => ({ result: undefined, state }));
    state.count = 99;
    expect(await store.read(TEAM, COUNTER)).toEqual({ count: 1 });
  });

  it('drops undefined fields and keeps odd names', async () => {
    const { store } = await open();
    const odd = JSON.parse('{"count":1,"__proto__":{"count":7},"constructor":null}') as Counter;
    await store.transaction(TEAM, COUNTER, () => ({ result: undefined, state: { ...odd, note: undefined } }));
    await countUp(store, TEAM, counterScope('other'));
    const text = JSON.stringify(await store.read(TEAM, COUNTER));
    expect(JSON.parse(text)).toEqual({ ...odd });
    expect(text).not.toContain('note');
  });

  it('hands what an older version wrote to the scope, with that version', async () => {
    const { store } = await open();
    await countUp(store);
    const later: Scope<{ total: number }> = {
      name: 'counter',
      version: 3,
      initial: { total: 0 },
      parse: (stored, version) => ({ total: (stored as Counter).count * 100 + version }),
    };
    expect(await store.read(TEAM, later)).toEqual({ total: 101 });
    await store.transaction(TEAM, later, ({ total }) => ({ result: undefined, state: { total } }));
    await expect(store.read(TEAM, COUNTER)).rejects.toMatchObject({ code: 'STORE_NEWER' });
    await expect(countUp(store)).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });

  it('refuses every call after close', async () => {
    const { store, other } = await open();
    const last = countUp(store);
    await store.close();
    expect(await last).toBe(1);
    await other.close();
    await expect(store.read(TEAM, COUNTER)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
}

function history(open: Open): void {
  it('keeps the entries of a transaction together and in order', async () => {
    const { store, other } = await open();
    await store.transaction(TEAM, COUNTER, () => ({ result: undefined, history: ['a', 'b'] }));
    await store.transaction(TEAM, COUNTER, () => ({ result: undefined, history: ['c'] }));
    const at = '2026-11-22T10:00:00.000Z';
    expect(await other.history(TEAM, COUNTER)).toEqual([
      { seq: 1, at, entry: 'a' },
      { seq: 1, at, entry: 'b' },
      { seq: 2, at, entry: 'c' },
    ]);
  });

  it('is empty where nothing was written', async () => {
    const { store } = await open();
    expect(await store.history(TEAM, COUNTER)).toEqual([]);
  });

  it('gives the part that a range asks for', async () => {
    const { store } = await open();
    for (let i = 0; i < 5; i += 1) await countUp(store);
    const seqs = async (range: Parameters<Store['history']>[2]): Promise<number[]> =>
      (await store.history(TEAM, COUNTER, range)).map(({ seq }) => seq);
    expect(await seqs({ after: 3 })).toEqual([4, 5]);
    expect(await seqs({ before: 3 })).toEqual([1, 2]);
    expect(await seqs({ limit: 2 })).toEqual([1, 2]);
    expect(await seqs({ limit: 2, newestFirst: true })).toEqual([5, 4]);
    expect(await seqs({ before: 4, limit: 2, newestFirst: true })).toEqual([3, 2]);
    expect(await seqs({ after: 1, before: 4, limit: 9 })).toEqual([2, 3]);
    expect(await seqs({ limit: 0 })).toEqual([]);
  });
}

function outbox(open: Open): void {
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

function claims(open: Open): void {
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

function teams(open: Open): void {
  it('keeps teams and scopes apart and lists them', async () => {
    const { store, other } = await open();
    await countUp(store);
    await countUp(store, 'T0002');
    await countUp(store, TEAM, counterScope('accounts/AC0001/findings'));
    await store.seen(TEAM, 'Ev0001', 1000);
    expect(await other.read('T0002', COUNTER)).toEqual({ count: 1 });
    expect(await other.teams()).toEqual(['T0001', 'T0002']);
    expect(await other.scopes(TEAM)).toEqual(['accounts/AC0001/findings', 'counter']);
    expect(await other.scopes('T0003')).toEqual([]);
  });

  it('forgets a team and nobody else', async () => {
    const { store, other } = await open();
    await countUp(store);
    await send(store, 'first');
    await countUp(store, 'T0002');
    await store.forgetTeam(TEAM);
    expect(await other.read(TEAM, COUNTER)).toEqual({ count: 0 });
    expect(await other.history(TEAM, COUNTER)).toEqual([]);
    expect(await other.outbox(TEAM)).toEqual([]);
    expect(await other.teams()).toEqual(['T0002']);
    await store.forgetTeam('T0003');
    expect(await countUp(other)).toBe(1);
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', '../x', 'a.b', '_x', '-x', 'a\0b', 'ä', 'x'.repeat(101)])(
    'refuses the team %j',
    async (team) => {
      const { store } = await open();
      await expect(countUp(store, team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      await expect(store.forgetTeam(team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      await expect(store.outbox(team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    },
  );

  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    '../a',
    'a/../b',
    'a/./b',
    '_leases',
    'a/_b',
    'a.b',
    'a~b',
    'a b',
    'a/b/c/d/e/f/g',
  ])('refuses the scope %j', async (name) => {
    const { store } = await open();
    await expect(countUp(store, TEAM, counterScope(name))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(store.settle(TEAM, [`${name}:1.0`])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('has no problems to report when nothing went wrong', async () => {
    const { store } = await open();
    await countUp(store);
    expect(await store.problems()).toEqual([]);
  });
}
