import { dirname, join } from 'node:path';

export interface FileInfo {
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** Permission bits only. */
  readonly mode: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The file system as the store uses it. Files are made with mode 0600, folders with 0700. */
export interface Files {
  readonly read: (path: string) => Promise<string | undefined>;
  readonly info: (path: string) => Promise<FileInfo | undefined>;
  /** Empty when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
  /** Writes a file that must not exist yet, down to the disk. */
  readonly create: (path: string, text: string) => Promise<void>;
  /** Adds to the end of a file, down to the disk. */
  readonly append: (path: string, text: string) => Promise<void>;
  readonly truncate: (path: string, sizeBytes: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name; false when that name is taken. */
  readonly link: (from: string, to: string) => Promise<boolean>;
  readonly remove: (path: string) => Promise<void>;
  readonly removeFolder: (folder: string) => Promise<void>;
  readonly ensureFolder: (folder: string) => Promise<void>;
  /** Makes new, renamed and removed names in a folder last. */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Moves the time of the last change to now. */
  readonly touch: (path: string) => Promise<void>;
}

/** A file in place of another: whoever reads sees the whole old or the whole new one, also after a power cut. */
export async function replaceFile(files: Files, path: string, text: string, token: string): Promise<void> {
  const temporary = `${path}.tmp-${token}`;
  try {
    await files.create(temporary, text);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dirname(path));
}

/** Names of folders inside a folder, in alphabetical order. */
export async function foldersIn(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await files.list(folder);
  return entries
    .filter((entry) => entry.isFolder)
    .map((entry) => entry.name)
    .toSorted();
}

/** Every folder below a folder, as paths relative to it, parents first. */
export async function foldersBelow(files: Files, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await foldersIn(files, folder)) {
    const below = await foldersBelow(files, join(folder, name));
    found.push(name, ...below.map((path) => `${name}/${path}`));
  }
  return found;
}
