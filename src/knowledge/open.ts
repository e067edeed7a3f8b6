import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readBundle } from './bundle.ts';
import { createCatalog } from './catalog.ts';
import { createEngine, type EngineParts } from './create.ts';
import type { Engine } from './engine.ts';
import { pathKey } from './lists.ts';
import { loadKnowledge } from './load.ts';
import { createModel, type Model, type ModelHead } from './model.ts';
import { createReader } from './read.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const IS_BUILT = HERE.includes(join('dist', 'src'));

/** The repository's `data/`, from the sources and from `dist/` alike. */
export const DATA_FOLDER = join(HERE, IS_BUILT ? '../../../data' : '../../data');

/** What the build made of `data/`; read in its place by a built program. */
export const BUNDLE_FILE = 'dist/knowledge.json';

/**
 * Reads the knowledge and its classifiers from disk and builds the engine; once per process.
 * @throws BotError `KNOWLEDGE_INVALID`
 */
export function openEngine(holdsPhi: EngineParts['holdsPhi'], folder: string = DATA_FOLDER): Engine {
  const built = IS_BUILT && folder === DATA_FOLDER ? readBundle(join(folder, '..', BUNDLE_FILE)) : undefined;
  const knowledge = built ?? loadKnowledge(folder);
  const guide = JSON.parse(readFileSync(join(folder, 'guide.json'), 'utf8')) as {
    readonly sections: readonly { readonly path: readonly string[] }[];
  };
  const model = (name: string): Model =>
    createModel(
      JSON.parse(readFileSync(join(folder, 'model', `${name}.json`), 'utf8')) as ModelHead,
      readFileSync(join(folder, 'model', `${name}.bin`)),
    );
  return createEngine({
    catalog: createCatalog(
      knowledge,
      guide.sections.map(({ path }) => pathKey(path)),
    ),
    models: { records: model('records'), shapes: model('shapes'), gate: model('gate') },
    read: createReader({ ...knowledge, vocabulary: readVocabulary(join(folder, 'model', 'vocabulary.txt')) }),
    holdsPhi,
  });
}

function readVocabulary(file: string): ReadonlyMap<string, number> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ') + 1))]),
  );
}
