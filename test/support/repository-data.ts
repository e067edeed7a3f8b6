import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { exampleLine, questionLine } from '../../scripts/lines.ts';
import type { Gold } from '../../scripts/metrics.ts';
import type { GuideOutline } from '../../src/core/guide.ts';
import { parseGuide } from '../../src/knowledge/guide.ts';
import { buildLists, pathKey, type ListRecord } from '../../src/knowledge/lists.ts';
import { loadKnowledge, type Knowledge } from '../../src/knowledge/load.ts';
import { DATA_FOLDER } from '../../src/knowledge/open.ts';
import { parseFile } from '../../src/knowledge/parse.ts';
import { normalise, wordsOf } from '../../src/knowledge/text.ts';

/** The repository's own `data/`, as its linters see it. Parsed once a test file. */
export const knowledge: Knowledge = loadKnowledge(DATA_FOLDER);
export const recordIds: ReadonlySet<string> = new Set(knowledge.requirements.map(({ id }) => id));
export const entityIds: ReadonlySet<string> = new Set(knowledge.entities.map(({ id }) => id));

/** Content of a file of `data/`. */
export const readData = (path: string): unknown =>
  JSON.parse(readFileSync(join(DATA_FOLDER, path), 'utf8')) as unknown;

/** Paths below a folder of `data/`, from that folder. */
export const dataFiles = (folder: string, ending = '.json'): readonly string[] =>
  readdirSync(join(DATA_FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .toSorted();

export const readOutline = (): GuideOutline => parseGuide(readData('guide.json'), 'guide.json');

export const readLists = (): readonly ListRecord[] =>
  buildLists(
    knowledge.requirements,
    readOutline().sections.map(({ path }) => pathKey(path)),
  );

export interface ExampleLine {
  readonly q: string;
  /** Record or list id, `ok`, or a kind of question that the guide leaves open. */
  readonly answer: string;
  /** File and line. */
  readonly at: string;
}

export function readExamples(): readonly ExampleLine[] {
  return dataFiles('examples', '.jsonl').flatMap((file) =>
    linesOf(join(DATA_FOLDER, 'examples', file)).map((line, index): ExampleLine => {
      const at = `${file}:${index + 1}`;
      const example = parseFile(exampleLine, JSON.parse(line), at);
      return { q: example.q, answer: 'record' in example ? example.record : example.label, at };
    }),
  );
}

/** Labelled questions of one folder of `test/questions`. */
export function readQuestions(folder: 'dev' | 'held-back'): readonly Gold[] {
  const path = join(import.meta.dirname, '..', 'questions', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) =>
      linesOf(join(path, file)).map(
        (line, index) => parseFile(questionLine, JSON.parse(line), `${file}:${index + 1}`) as Gold,
      ),
    );
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

/** Two questions with the same key are the same question to the engine. */
export const questionKey = (question: string): string => wordsOf(normalise(question)).join(' ');

/** Every string in a JSON value. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
