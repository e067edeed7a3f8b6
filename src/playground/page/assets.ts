import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { ROOT } from '../root.ts';

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const STATIC = join(ROOT, 'src/playground/page/static');
/** What `npm run build` makes of `browser/`. */
const SCRIPTS = join(ROOT, 'dist/src/playground/page/browser');

/** A file of the page by its address; undefined for any other. Names have no slashes, so nothing else is in reach. */
export async function findAsset(pathname: string): Promise<Asset | undefined> {
  const file = fileOf(pathname);
  const type = file === undefined ? undefined : TYPES[extname(file)];
  if (file === undefined || type === undefined) return undefined;
  try {
    return { type, content: await readFile(file) };
  } catch {
    return undefined;
  }
}

function fileOf(pathname: string): string | undefined {
  if (pathname === '/') return join(STATIC, 'index.html');
  const script = /^\/script\/([a-z-]+\.js)$/.exec(pathname)?.[1];
  if (script !== undefined) return join(SCRIPTS, script);
  const name = /^\/([a-z-]+\.(?:css|svg))$/.exec(pathname)?.[1];
  return name === undefined ? undefined : join(STATIC, name);
}
