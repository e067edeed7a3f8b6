import { join } from 'node:path';

import { Low } from 'lowdb';

import { durableFile, EMPTY, type Snapshot } from './adapter.ts';
import { commit, hasOutbox, unmark, type CommitDeps } from './commit.ts';
import type { Document, Engine } from './engine.ts';
import { foldersBelow } from './files.ts';
import { inRange, isFull } from './history.ts';
import { readRows, segmentsFrom, segmentsIn } from './journal.ts';
import type { Held, Locks } from './lock.ts';
import { forgetFolder, markersFolder, scopeOfMarker, scopePaths, teamsIn, type ScopePaths } from './paths.ts';
import type { HistoryEntry, HistoryRange } from './port.ts';
import type { Problems } from './problems.ts';
import { isCorrupt, recover } from './recovery.ts';

export interface FileEngineDeps extends CommitDeps {
  readonly dir: string;
  readonly locks: Locks;
  readonly problems: Problems;
}

/** A folder per scope: `state.json` kept through lowdb, its `.bak`, its journal and its lock. */
export function fileEngine(deps: FileEngineDeps): Engine {
  const { dir, files, locks, problems } = deps;
  return {
    read: async (team, scope) => (await look(deps, scopePaths(dir, team, scope))).document,
    commit: async (team, scope, step) => {
      const paths = scopePaths(dir, team, scope);
      return locked(deps, paths, async (low, held) => {
        const { result, next } = step(low.data.document, low.data.lastSeq + 1);
        if (next) {
          await held.assertHeld();
          await commit(deps, paths, low, next);
        }
        return result;
      });
    },
    history: async (team, scope, range) => readHistory(deps, scopePaths(dir, team, scope), range),
    pending: async (team) => readPending(deps, team),
    teams: async () => teamsIn(files, dir),
    scopes: async (team) => readScopes(deps, team),
    forgetTeam: async (team) => forgetFolder(files, dir, team, deps.token),
    problems: problems.list,
    close: locks.close,
  };
}

/** Without the lock: the state file is whole at any moment, unless something is wrong with it. */
async function look(deps: FileEngineDeps, paths: ScopePaths): Promise<Snapshot> {
  const low = new Low(durableFile(deps.files, paths.state, deps.token), EMPTY);
  try {
    await low.read();
  } catch (error) {
    if (!isCorrupt(error)) throw error;
  }
  if (low.data !== EMPTY || !(await hasTraces(deps, paths))) return low.data;
  return locked(deps, paths, async (recovered) => recovered.data);
}

async function hasTraces({ files }: FileEngineDeps, { folder }: ScopePaths): Promise<boolean> {
  const entries = await files.list(folder);
  return entries.some(({ name }) => name.startsWith('state.json') || name.startsWith('journal.'));
}

async function locked<R>(
  deps: FileEngineDeps,
  paths: ScopePaths,
  work: (low: Low<Snapshot>, held: Held) => Promise<R>,
): Promise<R> {
  await deps.files.ensureFolder(paths.folder);
  return deps.locks.hold(paths.lock, async (held) =>
    work(await recover({ ...deps, note: deps.problems.note }, paths), held),
  );
}

/** Only what was acknowledged: lines after the state's `lastSeq` may still be taken back. */
async function readHistory(
  deps: FileEngineDeps,
  paths: ScopePaths,
  range: HistoryRange,
): Promise<readonly HistoryEntry[]> {
  const { lastSeq } = await look(deps, paths);
  const segments = segmentsFrom(await segmentsIn(deps.files, paths.folder), (range.after ?? 0) + 1);
  let entries: readonly HistoryEntry[] = [];
  for (const segment of range.newestFirst ? segments.toReversed() : segments) {
    const found = (await readSegment(deps, paths, segment)).filter(({ seq }) => seq <= lastSeq);
    entries = range.newestFirst ? [...found, ...entries] : [...entries, ...found];
    if (isFull(entries, range)) break;
  }
  return inRange(entries, range);
}

async function readSegment(
  { files, problems }: FileEngineDeps,
  paths: ScopePaths,
  segment: string,
): Promise<readonly HistoryEntry[]> {
  const { lines, isDamaged } = await readRows(files, paths.folder, segment);
  if (isDamaged) problems.note(paths, 'history-lost', join(paths.folder, segment));
  return lines.flatMap(({ seq, at, history }) => history.map((entry) => ({ seq, at, entry })));
}

/** Under the lock, so that a transaction whose writer died right after the journal is carried out first. */
async function readPending(deps: FileEngineDeps, team: string): Promise<ReadonlyMap<string, Document>> {
  const found = new Map<string, Document>();
  for (const { name } of await deps.files.list(markersFolder(deps.dir, team))) {
    const scope = scopeOfMarker(name);
    const paths = scopePaths(deps.dir, team, scope);
    await locked(deps, paths, async ({ data: { document } }) => {
      if (document && hasOutbox(document)) found.set(scope, document);
      else await unmark(deps.files, paths);
    });
  }
  return found;
}

async function readScopes(deps: FileEngineDeps, team: string): Promise<readonly string[]> {
  const folders = await foldersBelow(deps.files, join(deps.dir, 'teams', team));
  const scopes: string[] = [];
  for (const scope of folders.filter((name) => !name.startsWith('_')))
    if (await hasTraces(deps, scopePaths(deps.dir, team, scope))) scopes.push(scope);
  return scopes.toSorted();
}
