import { expect, it } from 'vitest';

import type { Scope, Store } from '../../src/store/port.ts';
import { COUNTER, counterScope, countUp, TEAM, type Counter, type Open } from './counter.ts';

export function documents(open: Open): void {
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

export function history(open: Open): void {
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
