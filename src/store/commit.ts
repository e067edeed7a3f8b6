import { dirname, join } from 'node:path';

import type { Low } from 'lowdb';

import type { Snapshot } from './adapter.ts';
import { isoAt, type Clock } from './clock.ts';
import type { Document, Step } from './engine.ts';
import type { Files } from './files.ts';
import { compactSegment, lineText, segmentName, segmentsIn } from './journal.ts';
import { diff } from './patch.ts';
import type { ScopePaths } from './paths.ts';

export interface CommitDeps {
  readonly files: Files;
  readonly clock: Pick<Clock, 'now'>;
  readonly token: string;
  /** A journal file that has grown so far is closed. */
  readonly segmentBytes: number;
}

type Next = NonNullable<Step<unknown>['next']>;

/** Journal first, then the state. Only while the scope's lock is held, and on a state that `recover` gave. */
export async function commit(
  deps: CommitDeps,
  paths: ScopePaths,
  low: Low<Snapshot>,
  next: Next,
): Promise<void> {
  const before = low.data;
  const after = plan(deps, paths, before, next);
  if (hasOutbox(next.document) && !hasOutbox(before.document)) await mark(deps.files, paths);
  try {
    await appendLine(deps.files, after);
    low.data = after.snapshot;
    await low.write();
  } catch (error) {
    // The state may have been replaced before something failed; then the transaction stands, the journal holds it too.
    low.data = before;
    if (!(await isInPlace(low, after.snapshot.lastSeq))) {
      await takeBack(deps.files, after).catch(() => undefined);
      throw error;
    }
  }
  if (!hasOutbox(next.document) && hasOutbox(before.document)) await unmark(deps.files, paths);
  if (after.startBytes === 0) await compactOlder(deps, paths).catch(() => undefined);
}

export function hasOutbox(document: Document | null): boolean {
  return document !== null && Object.keys(document.outbox).length > 0;
}

/** Nothing waits any more. A marker too many costs one look. */
export async function unmark(files: Files, paths: ScopePaths): Promise<void> {
  await files.remove(paths.marker).catch(() => undefined);
}

interface Plan {
  readonly journal: string;
  readonly text: string;
  /** Where in the journal file the line begins. */
  readonly startBytes: number;
  readonly snapshot: Snapshot;
}

function plan(deps: CommitDeps, paths: ScopePaths, before: Snapshot, { document, history }: Next): Plan {
  const seq = before.lastSeq + 1;
  const patch = diff(before.document, document) ?? ['.', {}];
  const text = lineText({ seq, at: isoAt(deps.clock), patch, history });
  const isNew = before.segment === '' || before.sizeBytes >= deps.segmentBytes;
  const segment = isNew ? segmentName(seq) : before.segment;
  const startBytes = isNew ? 0 : before.sizeBytes;
  const sizeBytes = startBytes + Buffer.byteLength(text);
  return {
    journal: join(paths.folder, segment),
    text,
    startBytes,
    snapshot: { ...before, lastSeq: seq, segment, sizeBytes, document },
  };
}

async function mark(files: Files, { marker }: ScopePaths): Promise<void> {
  if (await files.info(marker)) return;
  await files.ensureFolder(dirname(marker));
  await files.create(marker, '');
  await files.syncFolder(dirname(marker));
}

async function appendLine(files: Files, { journal, text, startBytes }: Plan): Promise<void> {
  await files.append(journal, text);
  if (startBytes === 0) await files.syncFolder(dirname(journal));
}

async function isInPlace(low: Low<Snapshot>, seq: number): Promise<boolean> {
  try {
    await low.read();
    return low.data.lastSeq === seq;
  } catch {
    return false;
  }
}

/** If this fails too, the next one to open the scope cuts the line, or carries it out if it is whole. */
async function takeBack(files: Files, { journal, startBytes }: Plan): Promise<void> {
  if (startBytes === 0) await files.remove(journal);
  else await files.truncate(journal, startBytes);
}

/** Recovery starts at `.bak`, which may be one file behind, so the last two keep everything. */
async function compactOlder(deps: CommitDeps, { folder }: ScopePaths): Promise<void> {
  const older = (await segmentsIn(deps.files, folder)).at(-3);
  if (older !== undefined) await compactSegment(deps.files, folder, older, deps.token);
}
