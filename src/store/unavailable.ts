import { BotError } from '../errors.ts';
import type { Files } from './files.ts';

/** The same files, but what the system refuses comes as STORE_UNAVAILABLE with a hint. */
export function explained(files: Files): Files {
  return {
    read: wrap(files.read),
    info: wrap(files.info),
    list: wrap(files.list),
    create: wrap(files.create),
    append: wrap(files.append),
    truncate: wrap(files.truncate),
    rename: wrap(files.rename),
    link: wrap(files.link),
    remove: wrap(files.remove),
    removeFolder: wrap(files.removeFolder),
    ensureFolder: wrap(files.ensureFolder),
    syncFolder: wrap(files.syncFolder),
    touch: wrap(files.touch),
  };
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room and try again.',
  EDQUOT: 'The disk quota is used up: make room and try again.',
  EACCES: 'Give the user that runs Sidekeeper the right to read and write the state folder.',
  EPERM: 'Give the user that runs Sidekeeper the right to read and write the state folder.',
  EROFS: 'The state folder is on a read-only file system: mount it writable or set SIDEKEEPER_DATA.',
  EMFILE: 'Too many files are open: raise the limit for the process.',
  ENOENT: 'The state folder was moved or deleted: put it back or start again.',
};

function wrap<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      throw explain(error);
    }
  };
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  return new BotError(
    'STORE_UNAVAILABLE',
    `The state folder refuses: ${error.code}.`,
    HINTS[error.code] ?? 'Check the disk that holds the state folder.',
    { cause: error },
  );
}
