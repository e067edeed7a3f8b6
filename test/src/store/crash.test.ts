import { beforeAll, expect, it } from 'vitest';

import { openLowdbStore } from '../../../src/store/lowdb.ts';
import { stateFolder } from '../../support/state-folder.ts';
import { contradictions, tally, TALLY, TEAM } from '../../support/tally.ts';
import { compileWriter, runWriter } from '../../support/writer-process.ts';

/** Each kill hits a process in the middle of writing to five stores. Starting Node 200 times takes longer than a test may. */
const KILLS = Number(process.env['SIDEKEEPER_KILLS'] ?? 40);
const STORES = 5;
const WRITERS = 2;

beforeAll(compileWriter, 60_000);

it(
  `loses nothing it acknowledged when writers are killed ${KILLS} times in the middle of ${STORES} stores each`,
  async () => {
    const folders = await Promise.all(Array.from({ length: STORES }, stateFolder));
    const acknowledged: (readonly [name: string, counts: readonly number[]])[] = [];
    const killAgainAndAgain = async (_: unknown, place: number): Promise<void> => {
      for (let kill = place; kill < KILLS; kill += WRITERS) {
        const name = `w${kill}`;
        const killAfterMs = Math.random() * 40;
        acknowledged.push([name, await runWriter({ name, folders, killAfterMs })]);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, killAgainAndAgain));
    for (const [place, dir] of folders.entries()) {
      const store = await openLowdbStore({ dir });
      const { by } = await store.read(TEAM, TALLY);
      await tally(store, 'after');
      const lost = acknowledged.filter(([name, counts]) => (by[name] ?? 0) < (counts[place] ?? 0));
      expect(lost).toEqual([]);
      expect(await contradictions(store)).toEqual([]);
      expect((await store.problems()).filter(({ kind }) => kind !== 'torn')).toEqual([]);
      await store.close();
    }
    expect(acknowledged).toHaveLength(KILLS);
  },
  15_000 + KILLS * 1000,
);

it('loses nothing when two processes write the same scope at once', async () => {
  const dir = await stateFolder();
  const names = ['first', 'second'];
  const counts = await Promise.all(names.map(async (name) => runWriter({ name, times: 60, folders: [dir] })));
  expect(counts).toEqual([[60], [60]]);
  const store = await openLowdbStore({ dir });
  expect(await store.read(TEAM, TALLY)).toEqual({ count: 120, by: { first: 60, second: 60 } });
  expect(await contradictions(store)).toEqual([]);
  expect(await store.problems()).toEqual([]);
}, 30_000);
