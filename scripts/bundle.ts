/** Writes `data/` as one file beside the built program. Part of `npm run build`. */
import { writeFileSync } from 'node:fs';

import { writeBundle } from '../src/knowledge/bundle.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { BUNDLE_FILE, DATA_FOLDER } from '../src/knowledge/open.ts';

writeFileSync(BUNDLE_FILE, writeBundle(loadKnowledge(DATA_FOLDER)));
