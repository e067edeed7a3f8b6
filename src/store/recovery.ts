import { join } from 'node:path';

import { Low } from 'lowdb';

import { BotError } from '../errors.ts';
import { backupOf, durableFile, EMPTY, type Snapshot } from './adapter.ts';
import { isoAt, type Clock } from './clock.ts';
import type { Document } from './engine.ts';
import type { Files } from './files.ts';
import { readRows, segmentsFrom, segmentsAmong, type Line } from './journal.ts';
import { patched } from './patch.ts';
import type { ScopePaths } from './paths.ts';
import type { Problems } from './problems.ts';

export interface RecoveryDeps {
  readonly files: Files;
  readonly clock: Pick<Clock, 'now'>;
  /** Part of the names of temporary files. */
  readonly token: string;
  readonly note: Problems['note'];
}

/**
 * The state of a scope, brought up to its journal: a transaction that reached the journal counts, an unfinished line is cut,
 * an unreadable state is set aside and made anew from `.bak` and journal. Only while the scope's lock is held.
 */
export async function recover(deps: RecoveryDeps, paths: ScopePaths): Promise<Low<Snapshot>> {
  const { base, from, unreadable } = await findBase(deps, paths);
  const low = new Low(durableFile(deps.files, paths.state, deps.token), base);
  const names = (await deps.files.list(paths.folder)).map(({ name }) => name);
  await removeLitter(deps.files, paths.folder, names);
  const segments = segmentsAmong(names);
  if (from === paths.state && (await isCurrent(deps.files, paths.folder, base, segments))) return low;
  low.data = await replay(deps, paths, base, segments);
  if (unreadable.length > 0 && low.data.lastSeq === 0) throw unrecoverable(paths);
  for (const path of unreadable) await setAside(deps, paths, path);
  if (low.data.lastSeq > 0) await low.write();
  return low;
}

export function isCorrupt(error: unknown): boolean {
  return error instanceof BotError && error.code === 'STORE_CORRUPT';
}

interface Base {
  readonly base: Snapshot;
  readonly from?: string;
  readonly unreadable: readonly string[];
}

async function findBase({ files, token }: RecoveryDeps, paths: ScopePaths): Promise<Base> {
  const unreadable: string[] = [];
  for (const from of [paths.state, backupOf(paths.state)]) {
    try {
      const base = await durableFile(files, from, token).read();
      if (base) return { base, from, unreadable };
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      unreadable.push(from);
    }
  }
  return { base: EMPTY, unreadable };
}

/** The journal ends where the state says. */
async function isCurrent(
  files: Files,
  folder: string,
  { segment, sizeBytes }: Snapshot,
  segments: readonly string[],
): Promise<boolean> {
  if (segments.at(-1) !== segment) return false;
  return (await files.info(join(folder, segment)))?.sizeBytes === sizeBytes;
}

async function replay(
  deps: RecoveryDeps,
  paths: ScopePaths,
  base: Snapshot,
  segments: readonly string[],
): Promise<Snapshot> {
  const needed = segmentsFrom(segments, base.lastSeq);
  const rows = await Promise.all(needed.map(async (segment) => readRows(deps.files, paths.folder, segment)));
  const lines = rows.flatMap((row) => row.lines);
  const { lastSeq, document } = lines
    .filter((line) => line.seq > base.lastSeq)
    .reduce((state, line) => advance(paths, state, line), base);
  const segment = needed.at(-1) ?? '';
  const last = rows.at(-1);
  const isShort = (lines.at(-1)?.seq ?? 0) < lastSeq;
  if (isShort) deps.note(paths, 'history-lost', join(paths.folder, segment));
  // What can't be cut cleanly stays as it is; the next transaction starts a new file.
  if (!last || isShort || last.isDamaged) return { ...base, lastSeq, document, segment: '', sizeBytes: 0 };
  if (last.isTorn) {
    await deps.files.truncate(join(paths.folder, segment), last.soundBytes);
    deps.note(paths, 'torn', join(paths.folder, segment));
  }
  return { ...base, lastSeq, document, segment, sizeBytes: last.soundBytes };
}

function advance(paths: ScopePaths, state: Snapshot, { seq, patch }: Line): Snapshot {
  if (seq !== state.lastSeq + 1 || patch === undefined) throw unrecoverable(paths);
  return { ...state, lastSeq: seq, document: patched(state.document, patch) as Document };
}

/** Temporary files of writers that were killed. */
async function removeLitter(files: Files, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) if (name.includes('.tmp-')) await files.remove(join(folder, name));
}

async function setAside(deps: RecoveryDeps, paths: ScopePaths, path: string): Promise<void> {
  const aside = `${path}.corrupt-${isoAt(deps.clock).replaceAll(/[:.]/g, '-')}`;
  await deps.files.rename(path, aside);
  deps.note(paths, 'corrupt', aside);
}

function unrecoverable({ team, scope }: ScopePaths): BotError {
  return new BotError(
    'STORE_CORRUPT',
    `The state of ${scope} (${team}) can't be read, nor made anew from its backup and journal.`,
    'Put the state folder back from a backup.',
  );
}
