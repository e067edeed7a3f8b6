import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths in `folder` that aren't as `pages` has them: other content, missing, or not one of the pages. Sorted. */
export function stalePages(folder: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const differing = [...pages]
    .filter(([path, text]) => contentOf(join(folder, path)) !== text)
    .map(([path]) => path);
  return [...differing, ...strayPages(folder, pages)].toSorted();
}

/** Makes `folder` hold the pages and no other Markdown. */
export function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  for (const path of strayPages(folder, pages)) rmSync(join(folder, path));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function strayPages(folder: string, pages: ReadonlyMap<string, string>): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && !pages.has(name));
}

const contentOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
