import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { openLowdbStore } from '../../../src/store/lowdb.ts';
import type { ProcessInfo } from '../../../src/store/owner.ts';
import type { Store } from '../../../src/store/port.ts';
import { failingFiles } from '../../support/failing-files.ts';
import { stateFolder } from '../../support/state-folder.ts';
import { fakeClock } from '../../support/store-clock.ts';
import { contradictions, tally, TALLY, TEAM } from '../../support/tally.ts';

/** Processes that are told apart by their number; only the last one started lives. */
function processes(): () => ProcessInfo {
  let last = 0;
  return () => {
    last += 1;
    return { pid: last, host: 'host0001', isAlive: (pid) => pid === last };
  };
}

/** How many transactions went well before one failed, which it may only do with STORE_UNAVAILABLE. */
async function untilError(store: Store, times: number): Promise<number> {
  let done = 0;
  try {
    for (; done < times; done += 1) await tally(store, 'w');
  } catch (error) {
    if (!(error instanceof BotError) || error.code !== 'STORE_UNAVAILABLE') throw error;
  }
  return done;
}

it('keeps what it acknowledged when the process dies at any one call to the disk', async () => {
  const start = processes();
  for (let deadly = 0; ; deadly += 1) {
    const dir = await stateFolder();
    const dying = failingFiles('EIO', (call) => call >= deadly && call !== Infinity);
    const options = { dir, clock: fakeClock(), segmentBytes: 1 };
    const done = await openLowdbStore({ ...options, files: dying.files, process: start() }).then(
      async (store) => untilError(store, 3),
      () => 0,
    );
    const store = await openLowdbStore({ ...options, process: start() });
    await tally(store, 'after');
    expect(await contradictions(store), `call ${deadly}`).toEqual([]);
    const { by } = await store.read(TEAM, TALLY);
    expect([done, done + 1], `call ${deadly}`).toContain(by['w'] ?? 0);
    expect((await store.problems()).filter(({ kind }) => kind !== 'torn')).toEqual([]);
    if (dying.calls() <= deadly) return;
  }
}, 30_000);

it('keeps the old state, or takes the new one, when any one call to the disk fails', async () => {
  for (let failing = 0; ; failing += 1) {
    const dir = await stateFolder();
    const broken = failingFiles('ENOSPC', (call) => call === failing);
    const options = { dir, clock: fakeClock(), segmentBytes: 1, files: broken.files };
    const store = await openLowdbStore(options).catch(async () => openLowdbStore(options));
    const done = (await untilError(store, 3)) + (await untilError(store, 1));
    if (broken.calls() <= failing) return;
    expect(await store.read(TEAM, TALLY), `call ${failing}`).toMatchObject({ count: done });
    expect(await contradictions(store), `call ${failing}`).toEqual([]);
  }
}, 30_000);

it('says that the disk is full, keeps the old state and goes on once there is room', async () => {
  const dir = await stateFolder();
  let isFull = false;
  const { files } = failingFiles('ENOSPC', (_, kind) => isFull && (kind === 'append' || kind === 'create'));
  const store = await openLowdbStore({ dir, clock: fakeClock(), files });
  await tally(store, 'w');
  isFull = true;
  const failing = tally(store, 'w');
  await expect(failing).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    hint: 'The disk is full: make room and try again.',
  });
  expect(await store.read(TEAM, TALLY)).toMatchObject({ count: 1 });
  isFull = false;
  expect(await tally(store, 'w')).toBe(2);
  expect(await contradictions(store)).toEqual([]);
  expect(await store.problems()).toEqual([]);
});

it('writes nothing once its lock was taken from it', async () => {
  const dir = await stateFolder();
  const store = await openLowdbStore({ dir, clock: fakeClock() });
  await tally(store, 'w');
  const late = store.transaction(TEAM, TALLY, (state) => {
    rmSync(join(dir, 'teams', TEAM, TALLY.name, 'scope.lock'));
    return { result: undefined, state: { ...state, count: 99 } };
  });
  await expect(late).rejects.toMatchObject({ code: 'STORE_BUSY' });
  expect(await store.read(TEAM, TALLY)).toMatchObject({ count: 1 });
});
