import { join } from 'node:path';

import { openLowdbStore } from '../../src/store/lowdb.ts';
import type { Store } from '../../src/store/port.ts';
import { stateFolder } from './state-folder.ts';
import { fakeClock } from './store-clock.ts';
import { tally, TEAM } from './tally.ts';

/** Of the tally, below the state folder. */
export const FOLDER = join('teams', TEAM, 'accounts', 'AC0001', 'tally');
export const SEGMENT = 'journal.000000000001.ndjson';

/** A state folder after some transactions; `folder` is that of the tally. */
export async function filled(
  transactions: number,
  segmentBytes?: number,
): Promise<{ dir: string; folder: string }> {
  const dir = await stateFolder();
  const store = await openLowdbStore({ dir, clock: fakeClock(), ...(segmentBytes ? { segmentBytes } : {}) });
  for (let i = 0; i < transactions; i += 1) await tally(store, 'w');
  await store.close();
  return { dir, folder: join(dir, FOLDER) };
}

export async function open(dir: string): Promise<Store> {
  return openLowdbStore({ dir, clock: fakeClock() });
}

/** What the store has to report. */
export async function kinds(store: Store): Promise<readonly string[]> {
  return (await store.problems()).map(({ kind }) => kind);
}
