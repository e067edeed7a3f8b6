import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DATA_FOLDER } from '../src/knowledge/open.ts';
import { jsonSchemas } from './json-schemas.ts';

/** `tsx scripts/schemas.ts` writes `data/schemas`, then `npm run format:fix` lays them out; a test says when they are stale. */
const folder = join(DATA_FOLDER, 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas())
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
