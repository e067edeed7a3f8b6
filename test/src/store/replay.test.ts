import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { openLowdbStore } from '../../../src/store/lowdb.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Scope, Store } from '../../../src/store/port.ts';
import { stateFolder } from '../../support/state-folder.ts';
import { fakeClock } from '../../support/store-clock.ts';

const SCOPE: Scope<unknown> = { name: 'any', version: 1, initial: {}, parse: (stored) => stored };

interface Move {
  readonly key: string;
  readonly value: unknown;
  readonly hasHistory: boolean;
  readonly hasOutbox: boolean;
  /** What goes wrong before the move. */
  readonly mishap: 'none' | 'reopen' | 'old-state' | 'no-state' | 'torn-journal';
}

const move: fc.Arbitrary<Move> = fc.record({
  key: fc.constantFrom('a', 'b', 'c', '__proto__'),
  value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(null)),
  hasHistory: fc.boolean(),
  hasOutbox: fc.boolean(),
  mishap: fc.constantFrom('none', 'none', 'reopen', 'old-state', 'no-state', 'torn-journal'),
});

async function play(store: Store, { key, value, hasHistory, hasOutbox }: Move): Promise<void> {
  await store.transaction('T0001', SCOPE, (state) => ({
    result: undefined,
    state: Object.fromEntries([
      ...Object.entries(state as object).filter(([name]) => name !== key),
      [key, value],
    ]),
    history: hasHistory ? [key] : [],
    outbox: hasOutbox ? [{ kind: key, body: value }] : [],
  }));
}

async function snapshotOf(store: Store): Promise<unknown> {
  return {
    state: await store.read('T0001', SCOPE),
    history: await store.history('T0001', SCOPE),
    outbox: await store.outbox('T0001'),
  };
}

async function befall(folder: string, mishap: Move['mishap']): Promise<void> {
  const state = join(folder, 'state.json');
  const backup = await readFile(`${state}.bak`, 'utf8').catch(() => undefined);
  if (mishap === 'old-state' && backup !== undefined) await writeFile(state, backup);
  if (mishap === 'no-state') await writeFile(state, '{"format":1,"la');
  if (mishap === 'torn-journal') {
    const { segment } = JSON.parse(await readFile(state, 'utf8')) as { segment: string };
    await writeFile(join(folder, segment), '{"seq":99', { flag: 'a' });
  }
}

it('tells the same as memory does, whatever befalls its files between transactions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
      const clock = fakeClock();
      const dir = await stateFolder();
      const options = { dir, clock, segmentBytes: 150 };
      const memory = openMemoryStore({ clock });
      let files = await openLowdbStore(options);
      for (const [i, next] of moves.entries()) {
        if (i > 0 && next.mishap !== 'none') {
          await files.close();
          await befall(join(dir, 'teams', 'T0001', 'any'), next.mishap);
          files = await openLowdbStore(options);
        }
        clock.advance(1000);
        await play(memory, next);
        await play(files, next);
      }
      expect(await snapshotOf(files)).toEqual(await snapshotOf(memory));
    }),
    { numRuns: 20 },
  );
}, 30_000);
