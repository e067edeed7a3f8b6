/** Trains the classifiers of `data/model/` from the example questions. `npm run train` */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { recordFeatures, shapeFeatures } from '../src/knowledge/features.ts';
import { buildLists } from '../src/knowledge/lists.ts';
import { loadKnowledge, type Knowledge } from '../src/knowledge/load.ts';
import { createReader, entityKinds } from '../src/knowledge/read.ts';
import { normalise, tokenise } from '../src/knowledge/text.ts';
import { train, type Effort, type Example } from './network.ts';

interface Labelled {
  readonly q: string;
  /** Record or list id, `none.<kind>`, or `ok` for a question that some record answers. */
  readonly label: string;
  readonly weight: number;
}

const DATA = 'data';
const RECORDS: Effort = { width: 96, epochs: 7, rate: 0.1, hidden: 0.15, minCount: 3 };
const SHAPES: Effort = { width: 48, epochs: 6, rate: 0.1, hidden: 0.15, minCount: 3 };
const GATE: Effort = { width: 24, epochs: 5, rate: 0.1, hidden: 0.15, minCount: 3 };

const knowledge = loadKnowledge(DATA);
const labelled = readExamples();
const vocabulary = countWords(knowledge, labelled);
const read = createReader({ ...knowledge, vocabulary });
const kinds = entityKinds(knowledge.entities);
const attributes = new Map<string, string>(
  knowledge.requirements.map(({ id, attribute }) => [id, attribute]),
);

const readings = labelled.map((example) => ({ ...example, reading: read(example.q) }));
mkdirSync(join(DATA, 'model'), { recursive: true });
save(
  'records',
  RECORDS,
  readings.flatMap(({ reading, label, weight }): Example[] =>
    label === 'ok' ? [] : [{ features: recordFeatures(reading, kinds), label, weight }],
  ),
);
save(
  'shapes',
  SHAPES,
  readings.flatMap(({ reading, label, weight }): Example[] =>
    label === 'ok' ? [] : [{ features: shapeFeatures(reading, kinds), label: shapeOf(label), weight }],
  ),
);
save(
  'gate',
  GATE,
  readings.map(({ reading, label, weight }) => ({
    features: [...recordFeatures(reading, kinds), ...shapeFeatures(reading, kinds)],
    label: label.startsWith('none.') ? 'none' : 'covered',
    weight,
  })),
);
writeFileSync(
  join(DATA, 'model', 'vocabulary.txt'),
  `${[...vocabulary]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join('\n')}\n`,
);

function shapeOf(label: string): string {
  if (label.startsWith('list.')) return 'list';
  return attributes.get(label) ?? label;
}

function save(name: string, effort: Effort, examples: readonly Example[]): void {
  const { head, bytes } = train(examples, effort);
  writeFileSync(join(DATA, 'model', `${name}.json`), `${JSON.stringify(head)}\n`);
  writeFileSync(join(DATA, 'model', `${name}.bin`), bytes);
  process.stdout.write(
    `${name}: ${examples.length} examples, ${head.classes.length} classes, ${head.features} features\n`,
  );
}

/** Examples files (`data/examples/*.jsonl`, one voice each), plus what the knowledge says of itself. */
function readExamples(): Labelled[] {
  const folder = process.env['EXAMPLES'] ?? join(DATA, 'examples');
  const known = new Set([
    ...knowledge.requirements.map(({ id }) => id),
    ...buildLists(knowledge.requirements, []).map(({ id }) => id),
  ]);
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as { q: string; record?: string; label?: string })
    .map(({ q, record, label }) => ({ q, label: record ?? label ?? '', weight: 1 }))
    .filter(({ label }) => label === 'ok' || label.startsWith('none.') || known.has(label));
  const own = knowledge.requirements.flatMap(({ id, gist, statement }) => [
    { q: gist, label: id, weight: 1 },
    { q: statement, label: id, weight: 1 },
  ]);
  return [...written, ...own];
}

function countWords(
  { entities, requirements }: Knowledge,
  examples: readonly Labelled[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const texts = [
    ...entities.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...requirements.flatMap(({ statement, why, gist, title }) => [statement, why, gist, title]),
    ...examples.map(({ q }) => q),
  ];
  for (const text of texts) {
    for (const { word } of tokenise(normalise(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const named = new Set(
    entities.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((text) => tokenise(normalise(text)).map(({ word }) => word)),
    ),
  );
  return new Map([...counts].filter(([word, count]) => count >= 3 || named.has(word)));
}
