import type { Adapter } from 'lowdb';

import { BotError } from '../errors.ts';
import type { Document } from './engine.ts';
import { replaceFile, type Files } from './files.ts';

const FORMAT = 1;

/** What `state.json` holds: the document and how far the journal was when it was written. */
export interface Snapshot {
  readonly format: number;
  readonly lastSeq: number;
  /** The journal file that holds `lastSeq`, and its size right after. Empty: start a new one. */
  readonly segment: string;
  readonly sizeBytes: number;
  readonly document: Document | null;
}

export const EMPTY: Snapshot = { format: FORMAT, lastSeq: 0, segment: '', sizeBytes: 0, document: null };

/**
 * A file for lowdb that survives a power cut: unique temporary name, fsync, rename, fsync of the folder; the file before
 * it stays as `.bak`. Reading throws STORE_CORRUPT or STORE_NEWER and leaves the file alone.
 */
export function durableFile(files: Files, path: string, token: string): Adapter<Snapshot> {
  return {
    read: async () => {
      const text = await files.read(path);
      return text === undefined ? null : parseSnapshot(text);
    },
    write: async (snapshot) => {
      await keepBackup(files, path);
      await replaceFile(files, path, JSON.stringify(snapshot), token);
    },
  };
}

export function backupOf(path: string): string {
  return `${path}.bak`;
}

/** A second name of the file, not its only name: readers must find one at any moment. */
async function keepBackup(files: Files, path: string): Promise<void> {
  if (!(await files.info(path))) return;
  await files.remove(backupOf(path));
  await files.link(path, backupOf(path));
}

function parseSnapshot(text: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw corrupt({ cause });
  }
  const snapshot = value as Partial<Snapshot> | null;
  if (typeof snapshot?.format !== 'number') throw corrupt();
  if (snapshot.format > FORMAT) throw newer();
  if (!Number.isSafeInteger(snapshot.lastSeq) || !snapshot.document) throw corrupt();
  return { ...EMPTY, ...snapshot };
}

function corrupt(options?: ErrorOptions): BotError {
  return new BotError(
    'STORE_CORRUPT',
    'A file of the store is not what the store writes.',
    'Put the state folder back from a backup.',
    options,
  );
}

function newer(): BotError {
  return new BotError(
    'STORE_NEWER',
    'A later version of Sidekeeper has written the state folder.',
    'Start the version that wrote it, or a later one.',
  );
}
