import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { removeDeadOwners } from '../../../src/store/abandoned.ts';
import { fileLocks } from '../../../src/store/lock.ts';
import { nodeFiles } from '../../../src/store/node-files.ts';
import { setUp } from '../../support/lock-setup.ts';

it('lets one at a time through, in one process and between two', async () => {
  const { path, depsOf } = await setUp();
  const locks = [fileLocks(depsOf(1, { staleMs: 60_000 })), fileLocks(depsOf(2, { staleMs: 60_000 }))];
  let inside = 0;
  const results = await Promise.all(
    Array.from({ length: 20 }, async (_, i) =>
      locks[i % 2]?.hold(path, async () => {
        inside += 1;
        await new Promise(setImmediate);
        const seen = inside;
        inside -= 1;
        return seen;
      }),
    ),
  );
  expect(new Set(results)).toEqual(new Set([1]));
});

it('goes on after work that failed', async () => {
  const { path, depsOf } = await setUp();
  const locks = fileLocks(depsOf(1));
  const failing = locks.hold(path, async () => Promise.reject(new RangeError('no')));
  await expect(failing).rejects.toThrow(RangeError);
  expect(await locks.hold(path, async () => 'next')).toBe('next');
});

it('keeps its heart beating while it works', async () => {
  const { path, depsOf } = await setUp();
  const beats: (() => void)[] = [];
  const deps = depsOf(1);
  const clock = {
    ...deps.clock,
    every: (_: number, tick: () => void) => (beats.push(tick), () => beats.pop()),
  };
  const touched: string[] = [];
  const files = { ...nodeFiles, touch: async (file: string) => void touched.push(file) };
  await fileLocks({ ...deps, clock, files }).hold(path, async () => beats[0]?.());
  expect(touched).toEqual([path]);
  expect(beats).toEqual([]);
});

it('tells the holder that the lock was taken from it', async () => {
  const { path, depsOf } = await setUp();
  const late = fileLocks(depsOf(1)).hold(path, async ({ assertHeld }) => {
    await assertHeld();
    await rm(path);
    await fileLocks(depsOf(2)).hold(path, async () => assertHeld());
  });
  await expect(late).rejects.toMatchObject({ code: 'STORE_BUSY' });
});

it('uses a lock again that it could not remove', async () => {
  const { path, depsOf } = await setUp();
  let isStuck = true;
  const remove = async (file: string): Promise<void> => {
    if (isStuck) throw new Error('no');
    await nodeFiles.remove(file);
  };
  const locks = fileLocks(depsOf(1, { files: { ...nodeFiles, remove } }));
  await locks.hold(path, async () => undefined);
  isStuck = false;
  expect(await locks.hold(path, async () => 'again')).toBe('again');
  expect(await readdir(join(path, '..'))).toEqual(['owners']);
});

it('removes the files of processes that are gone, and no others', async () => {
  const { dir, path, depsOf } = await setUp([1]);
  await mkdir(join(dir, 'owners'));
  await writeFile(join(dir, 'owners', 'unknown'), '');
  for (const pid of [1, 2]) await fileLocks(depsOf(pid)).hold(path, async () => undefined);
  const before = await readdir(join(dir, 'owners'));
  await removeDeadOwners(depsOf(2));
  expect(before).toHaveLength(3);
  expect(await readdir(join(dir, 'owners'))).toHaveLength(2);
});
