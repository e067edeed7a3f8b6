import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The repository, from the sources and from `dist/` alike. */
export const ROOT = join(here, here.includes(join('dist', 'src')) ? '../../..' : '../..');
