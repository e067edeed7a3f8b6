import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createCatalog } from './catalog.ts';
import { createEngine, type EngineParts } from './create.ts';
import type { Engine } from './engine.ts';
import { pathKey } from './lists.ts';
import { loadKnowledge } from './load.ts';
import { createModel, type Model, type ModelHead } from './model.ts';
import { createReader } from './read.ts';

/** The repository's `data/`, from the sources and from `dist/` alike. */
export const DATA_FOLDER = dataFolder();

function dataFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return here.includes(join('dist', 'src')) ? join(here, '../../../data') : join(here, '../../data');
}

/**
 * Reads the knowledge and its classifiers from disk and builds the engine; once per process.
 * @throws BotError `KNOWLEDGE_INVALID`
 */
export function openEngine(holdsPhi: EngineParts['holdsPhi'], folder: string = DATA_FOLDER): Engine {
  const knowledge = loadKnowledge(folder);
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
