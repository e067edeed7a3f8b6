import { join } from 'node:path';

import { fileLocks, type LockDeps } from '../../src/store/lock.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { stateFolder } from './state-folder.ts';
import { fakeClock, fakeRandom } from './store-clock.ts';

export interface Setup {
  readonly dir: string;
  readonly path: string;
  readonly depsOf: (pid: number, change?: Partial<LockDeps>) => LockDeps;
}

/** Locks of processes 1, 2, 3 … of one host; those in `dead` are gone. */
export async function setUp(dead: readonly number[] = []): Promise<Setup> {
  const dir = await stateFolder();
  const clock = fakeClock();
  return {
    dir,
    path: join(dir, 'scope.lock'),
    depsOf: (pid, change = {}) => ({
      files: nodeFiles,
      clock,
      random: fakeRandom(pid),
      process: { pid, host: 'host0001', isAlive: (other) => !dead.includes(other) },
      ownersFolder: join(dir, 'owners'),
      staleMs: 300,
      waitMs: 900,
      ...change,
    }),
  };
}

/** A process that has taken the lock and will never give it back. */
export async function holdForEver(deps: LockDeps, path: string): Promise<void> {
  await new Promise<void>((taken) => {
    void fileLocks(deps).hold(path, async () => {
      taken();
      await new Promise(() => undefined);
    });
  });
}
