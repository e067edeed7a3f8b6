import { join, resolve } from 'node:path';

import { removeDeadOwners } from './abandoned.ts';
import { newToken, systemClock, systemRandom, type Clock, type Random } from './clock.ts';
import { fileEngine } from './file-engine.ts';
import type { Files } from './files.ts';
import { fileLocks, type LockDeps } from './lock.ts';
import { nodeFiles } from './node-files.ts';
import { thisProcess, type ProcessInfo } from './owner.ts';
import { removeForgotten } from './paths.ts';
import type { Store } from './port.ts';
import { noteProblems } from './problems.ts';
import { storeOver } from './store.ts';
import { explained } from './unavailable.ts';

export interface LowdbStoreOptions {
  /** The state folder; made if need be. */
  readonly dir: string;
  readonly files?: Files;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly process?: ProcessInfo;
  readonly segmentBytes?: number;
  readonly staleMs?: number;
  readonly waitMs?: number;
}

const SEGMENT_BYTES = 1024 * 1024;
const STALE_MS = 10_000;
const WAIT_MS = 30_000;

/** The embedded store: files in a folder that several processes of several hosts may share. */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const dir = resolve(options.dir);
  const locks = lockDepsOf(options, dir);
  const { files, clock, random } = locks;
  await files.ensureFolder(dir);
  await removeDeadOwners(locks);
  await removeForgotten(files, dir);
  const engine = fileEngine({
    dir,
    files,
    clock,
    token: newToken(random),
    segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
    locks: fileLocks(locks),
    problems: noteProblems({ dir, files, clock }),
  });
  return storeOver(engine, { clock, random });
}

function lockDepsOf(options: LowdbStoreOptions, dir: string): LockDeps {
  return {
    files: explained(options.files ?? nodeFiles),
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    process: options.process ?? thisProcess,
    ownersFolder: join(dir, 'owners'),
    staleMs: options.staleMs ?? STALE_MS,
    waitMs: options.waitMs ?? WAIT_MS,
  };
}
