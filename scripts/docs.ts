import { fileURLToPath } from 'node:url';

import { terminalCommands } from '../commands/index.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { DATA_FOLDER } from '../src/knowledge/open.ts';
import { recognizers } from '../src/phi/index.ts';
import { referencePages } from './pages.ts';
import { stalePages, writePages } from './sync.ts';

/** `tsx scripts/docs.ts` writes `docs/reference` from registries and data; with `--check` it only says what is stale. */
const folder = fileURLToPath(new URL('../docs/reference', import.meta.url));
const pages = referencePages({ commands: terminalCommands, recognizers, ...loadKnowledge(DATA_FOLDER) });

if (process.argv.includes('--check')) {
  const stale = stalePages(folder, pages);
  if (stale.length > 0) {
    process.stderr.write(`docs/reference is stale: ${stale.join(', ')}\nRun: npm run docs\n`);
    process.exitCode = 1;
  }
} else {
  writePages(folder, pages);
}
