import { constants, type Stats } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';

import type { FileInfo, Files } from './files.ts';

/** The real file system. */
export const nodeFiles: Files = {
  read: async (path) => orAbsent(readFile(path, 'utf8')),
  info: async (path) => infoOf(await orAbsent(lstat(path))),
  list: async (folder) => {
    const entries = (await orAbsent(readdir(folder, { withFileTypes: true }))) ?? [];
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  create: async (path, text) => writeThrough(path, 'wx', text),
  append: async (path, text) => writeThrough(path, 'a', text),
  truncate: async (path, sizeBytes) =>
    withFile(path, 'r+', async (file) => {
      await file.truncate(sizeBytes);
      await file.sync();
    }),
  rename,
  link: linkOrCopy,
  remove: async (path) => rm(path, { force: true }),
  removeFolder: async (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  ensureFolder: async (folder) => {
    for (const made of await makeFolder(folder)) await syncFolder(dirname(made));
  },
  syncFolder,
  touch: async (path) => {
    const now = new Date();
    await utimes(path, now, now);
  },
};

/**
 * Makes a folder and those above it; returns what it made, innermost first. Node's own recursive way never comes back
 * where the system refuses with ENOENT although the parent is there, as below `/proc`.
 */
async function makeFolder(folder: string): Promise<readonly string[]> {
  try {
    return await makeOne(folder);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || dirname(folder) === folder) throw error;
  }
  const above = await makeFolder(dirname(folder));
  return [...(await makeOne(folder)), ...above];
}

/** Nothing where it is already there, perhaps since a moment: others make the same folders. */
async function makeOne(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return [folder];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return [];
    throw error;
  }
}

async function writeThrough(path: string, flag: string, text: string): Promise<void> {
  await withFile(path, flag, async (file) => {
    await file.writeFile(text);
    await file.sync();
  });
}

async function syncFolder(folder: string): Promise<void> {
  // Some file systems can't sync a folder; there is nothing to do about it there.
  await withFile(folder, 'r', async (handle) => handle.sync()).catch(
    ignore(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP']),
  );
}

async function withFile(
  path: string,
  flag: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flag, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

/** Copies where the file system knows no hard links. */
async function linkOrCopy(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch(async (error: unknown) => {
      if (!['EPERM', 'ENOTSUP', 'EXDEV'].includes(codeOf(error))) throw error;
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch(ignore(['ENOENT', 'ENOTDIR']));
}

function ignore(codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!codes.includes(codeOf(error))) throw error;
    return undefined;
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function infoOf(stats: Stats | undefined): FileInfo | undefined {
  return stats && { sizeBytes: stats.size, mtimeMs: stats.mtimeMs, mode: stats.mode & 0o777 };
}
