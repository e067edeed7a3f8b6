import { join } from 'node:path';

import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import { parseOwner, type ProcessInfo } from './owner.ts';

export interface WatchDeps {
  readonly files: Files;
  readonly clock: Pick<Clock, 'now'>;
  readonly process: ProcessInfo;
  /** A lock whose heartbeat stands still for so long is taken over, wherever its owner ran. */
  readonly staleMs: number;
}

/** Goes by what we saw ourselves since we began to wait: the clocks of two hosts never agree. */
export function watchLocks(deps: WatchDeps): (path: string) => Promise<boolean> {
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

function isGone({ process }: Pick<WatchDeps, 'process'>, ownerFile: string | undefined): boolean {
  const owner = parseOwner(ownerFile);
  return owner !== undefined && owner.host === process.host && !process.isAlive(owner.pid);
}

interface RemovalDeps extends Pick<WatchDeps, 'files' | 'process'> {
  readonly ownersFolder: string;
}

/** Removes the files of processes on this host that are gone. Locks that they still hold don't need them. */
export async function removeDeadOwners(deps: RemovalDeps): Promise<void> {
  for (const { name } of await deps.files.list(deps.ownersFolder)) {
    const path = join(deps.ownersFolder, name);
    if (isGone(deps, await deps.files.read(path))) await deps.files.remove(path);
  }
}
