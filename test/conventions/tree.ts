import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const readSource = (file: string): string => readFileSync(posix.join(ROOT, file), 'utf8');

/** Every file below the folders that ends with `ending`, as paths from the root, in alphabetical order. */
export function filesIn(folders: readonly string[], ending: string): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(posix.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        posix.join(folder, name),
      ),
    )
    .filter((name) => name.endsWith(ending))
    .toSorted();
}

/** `unsigned-baa` → `unsignedBaa`. */
export const camelCase = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
