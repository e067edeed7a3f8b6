import { join } from 'node:path';

import { BotError } from '../errors.ts';
import { newToken, type Clock, type Random } from './clock.ts';
import type { Files } from './files.ts';
import { inTurn } from './in-turn.ts';
import { ownerText, parseOwner, type ProcessInfo } from './owner.ts';

export interface LockDeps {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly process: ProcessInfo;
  /** Holds one small file per process that uses the store. */
  readonly ownersFolder: string;
  /** A lock whose heartbeat stands still for so long is taken over, wherever its owner ran. */
  readonly staleMs: number;
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
  const { files, clock } = deps;
  const token = newToken(deps.random);
  const ownerFile = join(deps.ownersFolder, token);
  const turns = inTurn();
  const isOurs = async (path: string): Promise<boolean> =>
    parseOwner(await files.read(path))?.token === token;
  const release = async (path: string): Promise<void> => {
    if (await isOurs(path)) await files.remove(path);
  };
  const take = async (path: string): Promise<boolean> => {
    await turns(ownerFile, async () => showOwner(deps, ownerFile, token));
    return files.link(ownerFile, path);
  };
  const acquire = async (path: string): Promise<void> => {
    const since = clock.now();
    const isAbandoned = watchLocks(deps);
    while (!(await take(path))) {
      if (await isAbandoned(path)) await takeOver(path, { take, release, isAbandoned, remove: files.remove });
      else if (clock.now() - since > deps.waitMs) throw busy();
      else await clock.sleep(2 + (deps.random(1)[0] ?? 0) / 16);
    }
  };
  return {
    hold: async (path, work) =>
      turns(path, async () => {
        await acquire(path);
        const stop = clock.every(deps.staleMs / 5, () => void files.touch(path).catch(() => undefined));
        try {
          return await work({ assertHeld: async () => assertTrue(await isOurs(path)) });
        } finally {
          stop();
          // A lock that can't be removed is taken over later; what was written counts all the same.
          await release(path).catch(() => undefined);
        }
      }),
    close: async () => files.remove(ownerFile),
  };
}

/** Removes the files of processes on this host that are gone. Locks that they still hold don't need them. */
export async function removeDeadOwners(deps: LockDeps): Promise<void> {
  for (const { name } of await deps.files.list(deps.ownersFolder)) {
    const path = join(deps.ownersFolder, name);
    if (isGone(deps, await deps.files.read(path))) await deps.files.remove(path);
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

interface TakeOver {
  readonly take: (path: string) => Promise<boolean>;
  readonly release: (path: string) => Promise<void>;
  readonly isAbandoned: (path: string) => Promise<boolean>;
  readonly remove: (path: string) => Promise<void>;
}

/** Two at once must not do this, or the second removes the fresh lock of the first. Hence a lock for it. */
async function takeOver(path: string, { take, release, isAbandoned, remove }: TakeOver): Promise<void> {
  const guard = `${path}.takeover`;
  if (await take(guard)) {
    if (await isAbandoned(path)) await remove(path);
    await release(guard);
  } else if (await isAbandoned(guard)) await remove(guard);
}

/** Goes by what we saw ourselves since we began to wait: the clocks of two hosts never agree. */
function watchLocks(deps: LockDeps): (path: string) => Promise<boolean> {
  const sightings = new Map<string, { readonly beat: string; readonly since: number }>();
  return async (path) => {
    const text = await deps.files.read(path);
    const info = await deps.files.info(path);
    if (isGone(deps, text)) return true;
    const beat = `${text} ${info?.mtimeMs}`;
    const sighting = sightings.get(path);
    if (sighting?.beat === beat) return deps.clock.now() - sighting.since >= deps.staleMs;
    sightings.set(path, { beat, since: deps.clock.now() });
    return false;
  };
}

function isGone({ process }: LockDeps, ownerFile: string | undefined): boolean {
  const owner = parseOwner(ownerFile);
  return owner !== undefined && owner.host === process.host && !process.isAlive(owner.pid);
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
