import { join } from 'node:path';

import type { Files } from '../../src/store/files.ts';
import { nodeFiles } from '../../src/store/node-files.ts';

export interface FailingFiles {
  readonly files: Files;
  /** How many calls that write were made so far. */
  readonly calls: () => number;
}

type Kind = keyof Files;
const WRITING: readonly Kind[] = [
  'create',
  'append',
  'truncate',
  'rename',
  'link',
  'remove',
  'removeFolder',
  'ensureFolder',
  'syncFolder',
  'touch',
];

/** Real files of which the calls that `fails` picks throw the code; an append that fails leaves half of its text. */
export function failingFiles(code: string, fails: (call: number, kind: Kind) => boolean): FailingFiles {
  let call = 0;
  const isFailing = (kind: Kind): boolean => {
    if (!WRITING.includes(kind)) return fails(Infinity, kind);
    call += 1;
    return fails(call - 1, kind);
  };
  const guard =
    <A extends unknown[], R>(kind: Kind, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isFailing(kind)) throw Object.assign(new Error(code), { code });
      return work(...args);
    };
  const append: Files['append'] = async (path, text) => {
    if (!isFailing('append')) return nodeFiles.append(path, text);
    await nodeFiles.append(path, text.slice(0, text.length / 2)).catch(() => undefined);
    throw Object.assign(new Error(code), { code });
  };
  const files: Files = {
    read: guard('read', nodeFiles.read),
    info: guard('info', nodeFiles.info),
    list: guard('list', nodeFiles.list),
    create: guard('create', nodeFiles.create),
    append,
    truncate: guard('truncate', nodeFiles.truncate),
    rename: guard('rename', nodeFiles.rename),
    link: guard('link', nodeFiles.link),
    remove: guard('remove', nodeFiles.remove),
    removeFolder: guard('removeFolder', nodeFiles.removeFolder),
    ensureFolder: guard('ensureFolder', nodeFiles.ensureFolder),
    syncFolder: guard('syncFolder', nodeFiles.syncFolder),
    touch: guard('touch', nodeFiles.touch),
  };
  return { files, calls: () => call };
}

/** Every file below a folder, as paths. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, isFolder } of await nodeFiles.list(folder)) {
    const path = join(folder, name);
    found.push(...(isFolder ? await filesBelow(path) : [path]));
  }
  return found.toSorted();
}
