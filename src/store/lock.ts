import { join } from 'node:path';

import { BotError } from '../errors.ts';
import { watchLocks, type WatchDeps } from './abandoned.ts';
import { newToken, type Clock, type Random } from './clock.ts';
import type { Files } from './files.ts';
import { inTurn } from './in-turn.ts';
import { ownerText, parseOwner } from './owner.ts';

export interface LockDeps extends WatchDeps {
  readonly clock: Clock;
  readonly random: Random;
  /** Holds one small file per process that uses the store. */
  readonly ownersFolder: string;
  /** After so long without the lock we give up with STORE_BUSY. */
  readonly waitMs: number;
}

export interface Held {
  /** Throws STORE_BUSY when the lock was taken from us, as after a long suspension. */
  readonly assertHeld: () => Promise<void>;
}

export interface Locks {
  /** Runs `work` while nobody else, in this process or another, holds the lock file at `path`. Its folder must exist. */
  readonly hold: <R>(path: string, work: (held: Held) => Promise<R>) => Promise<R>;
  readonly close: () => Promise<void>;
}

/**
 * Locks between processes. A lock is a second name (hard link) of the file that says who we are, so it appears whole.
 * It is abandoned when its process is gone on this host, or when its heartbeat stood still while we looked.
 */
export function fileLocks(deps: LockDeps): Locks {
  const { files, clock, staleMs } = deps;
  const turns = inTurn();
  const token = newToken(deps.random);
  const names = lockNames(deps, token);
  return {
    hold: async (path, work) =>
      turns(path, async () => {
        await acquire(deps, names, path);
        const stop = clock.every(staleMs / 5, () => void files.touch(path).catch(() => undefined));
        try {
          return await work({ assertHeld: async () => assertTrue(await names.isOurs(path)) });
        } finally {
          stop();
          // A lock that can't be removed is taken over later; what was written counts all the same.
          await names.release(path).catch(() => undefined);
        }
      }),
    close: async () => files.remove(join(deps.ownersFolder, token)),
  };
}

interface LockNames {
  readonly isOurs: (path: string) => Promise<boolean>;
  readonly take: (path: string) => Promise<boolean>;
  readonly release: (path: string) => Promise<void>;
}

function lockNames(deps: LockDeps, token: string): LockNames {
  const { files } = deps;
  const ownerFile = join(deps.ownersFolder, token);
  const turns = inTurn();
  const isOurs = async (path: string): Promise<boolean> =>
    parseOwner(await files.read(path))?.token === token;
  return {
    isOurs,
    take: async (path) => {
      await turns(ownerFile, async () => showOwner(deps, ownerFile, token));
      // Ours already: a lock that we couldn't remove. Within this process there is only one of us at a time.
      return (await files.link(ownerFile, path)) || isOurs(path);
    },
    release: async (path) => {
      if (await isOurs(path)) await files.remove(path);
    },
  };
}

async function acquire(deps: LockDeps, names: LockNames, path: string): Promise<void> {
  const { clock } = deps;
  const since = clock.now();
  const isAbandoned = watchLocks(deps);
  while (!(await names.take(path))) {
    if (await isAbandoned(path)) await takeOver(deps.files, names, isAbandoned, path);
    else if (clock.now() - since > deps.waitMs) throw busy();
    else await clock.sleep(2 + (deps.random(1)[0] ?? 0) / 16);
  }
}

/** Each attempt moves the time of the file and with it the heartbeat of every lock that is a name of it. */
async function showOwner(
  { files, process, ownersFolder }: LockDeps,
  path: string,
  token: string,
): Promise<void> {
  if (await files.info(path)) return files.touch(path);
  await files.ensureFolder(ownersFolder);
  await files.create(path, ownerText({ pid: process.pid, host: process.host, token }));
}

/** Two at once must not do this, or the second removes the fresh lock of the first. Hence a lock for it. */
async function takeOver(
  files: Files,
  names: LockNames,
  isAbandoned: (path: string) => Promise<boolean>,
  path: string,
): Promise<void> {
  const guard = `${path}.takeover`;
  if (await names.take(guard)) {
    if (await isAbandoned(path)) await files.remove(path);
    await names.release(guard);
  } else if (await isAbandoned(guard)) await files.remove(guard);
}

function assertTrue(isHeld: boolean): void {
  if (!isHeld) throw busy();
}

function busy(): BotError {
  return new BotError(
    'STORE_BUSY',
    'Another process held a part of the store for too long.',
    'Try again; if it stays, look for another Sidekeeper that hangs on the same state folder.',
  );
}
