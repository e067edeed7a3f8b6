import { join } from 'node:path';

import { foldersIn, type Files } from './files.ts';

/** Where a scope is kept. Files have a dot in their name and folders of scopes have none, so they never collide. */
export interface ScopePaths {
  readonly team: string;
  readonly scope: string;
  readonly folder: string;
  readonly state: string;
  readonly lock: string;
  /** Exists whenever the scope may have something to send. */
  readonly marker: string;
}

export function teamsFolder(dir: string): string {
  return join(dir, 'teams');
}

/** Holds one empty file per scope that may have something to send, so that nobody has to open them all. */
export function markersFolder(dir: string, team: string): string {
  return join(teamsFolder(dir), team, 'outbox.pending');
}

export function scopePaths(dir: string, team: string, scope: string): ScopePaths {
  const folder = join(teamsFolder(dir), team, ...scope.split('/'));
  return {
    team,
    scope,
    folder,
    state: join(folder, 'state.json'),
    lock: join(folder, 'scope.lock'),
    marker: join(markersFolder(dir, team), scope.replaceAll('/', '~')),
  };
}

export function scopeOfMarker(name: string): string {
  return name.replaceAll('~', '/');
}

export async function teamsIn(files: Files, dir: string): Promise<readonly string[]> {
  const names = await foldersIn(files, teamsFolder(dir));
  return names.filter((name) => !name.startsWith(FORGOTTEN));
}

const FORGOTTEN = '.forgotten-';

/** First out of sight in one step, then deleted, so that no half of a team is ever read. */
export async function forgetFolder(files: Files, dir: string, team: string, token: string): Promise<void> {
  const folder = join(teamsFolder(dir), team);
  if (!(await files.info(folder))) return;
  const aside = join(teamsFolder(dir), `${FORGOTTEN}${token}`);
  await files.rename(folder, aside);
  await files.removeFolder(aside);
  await files.syncFolder(teamsFolder(dir));
}

/** Ends what a process that was killed left half deleted. */
export async function removeForgotten(files: Files, dir: string): Promise<void> {
  for (const name of await foldersIn(files, teamsFolder(dir)))
    if (name.startsWith(FORGOTTEN)) await files.removeFolder(join(teamsFolder(dir), name));
}
