import { writeFile } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { fileLocks } from '../../../src/store/lock.ts';
import { holdForEver, setUp } from '../../support/lock-setup.ts';
import { fakeRandom } from '../../support/store-clock.ts';

it('takes over at once from a process of this host that is gone', async () => {
  const { path, depsOf } = await setUp([1]);
  await holdForEver(depsOf(1), path);
  const deps = depsOf(2);
  const since = deps.clock.now();
  expect(await fileLocks(deps).hold(path, async () => 'taken over')).toBe('taken over');
  expect(deps.clock.now()).toBe(since);
});

it('takes over from a process that died while it took over itself', async () => {
  const { path, depsOf } = await setUp([1]);
  await holdForEver(depsOf(1), path);
  await holdForEver(depsOf(1, { random: fakeRandom(9) }), `${path}.takeover`);
  expect(await fileLocks(depsOf(2)).hold(path, async () => 'taken over')).toBe('taken over');
});

it('lets exactly one take over when several want to', async () => {
  const { path, depsOf } = await setUp([1]);
  await holdForEver(depsOf(1), path);
  let inside = 0;
  const seen = await Promise.all(
    [2, 3, 4, 5].map(async (pid) =>
      fileLocks(depsOf(pid, { staleMs: 60_000, waitMs: 60_000 })).hold(path, async () => {
        inside += 1;
        const now = inside;
        await new Promise(setImmediate);
        inside -= 1;
        return now;
      }),
    ),
  );
  expect(seen).toEqual([1, 1, 1, 1]);
});

it('takes over from another host only after the heartbeat stood still', async () => {
  const { path, depsOf } = await setUp([1]);
  await holdForEver(depsOf(1, { process: { pid: 1, host: 'host0002', isAlive: () => true } }), path);
  const deps = depsOf(2);
  const since = deps.clock.now();
  expect(await fileLocks(deps).hold(path, async () => 'taken over')).toBe('taken over');
  expect(deps.clock.now() - since).toBeGreaterThanOrEqual(300);
});

it('never takes over from a process whose heart beats, and gives up with STORE_BUSY', async () => {
  const { path, depsOf } = await setUp();
  await holdForEver(depsOf(1), path);
  const deps = depsOf(2);
  let beat = 0;
  const sleep = async (ms: number): Promise<void> => {
    beat += 1;
    await deps.clock.sleep(ms);
    await writeFile(path, JSON.stringify({ pid: 1, host: 'host0001', token: `beat${beat}` }));
  };
  const waiting = fileLocks({ ...deps, clock: { ...deps.clock, sleep } }).hold(path, async () => 'never');
  await expect(waiting).rejects.toMatchObject({ code: 'STORE_BUSY' });
});

it('takes over a lock file that says nothing', async () => {
  const { path, depsOf } = await setUp();
  await writeFile(path, '');
  expect(await fileLocks(depsOf(1)).hold(path, async () => 'taken over')).toBe('taken over');
});
