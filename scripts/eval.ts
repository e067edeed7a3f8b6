/**
 * Scores the ask engine on labelled questions: `npm run eval -- [--misses] [file.jsonl …]`.
 * Without files: everything in `test/questions/`; the figures that count are those of `held-back/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { GUIDE_TITLE } from '../src/knowledge/document.ts';
import { openEngine } from '../src/knowledge/open.ts';
import { answerJson } from '../src/terminal/json.ts';
import { mark, summarise, type Gold, type Mark } from './metrics.ts';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const engine = openEngine(() => false);

const sets = (
  files.length > 0
    ? files
    : readdirSync('test/questions', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => `test/questions/${name}`)
).map((file) => ({ name: basename(file, '.jsonl'), marks: readGold(file).map(markOne) }));

const all = sets.flatMap(({ marks }) => marks);
print('all', all);
for (const voice of new Set(all.map(({ gold }) => gold.voice ?? 'seed'))) {
  if (args.includes('--voices'))
    print(
      voice,
      all.filter(({ gold }) => (gold.voice ?? 'seed') === voice),
    );
}
if (args.includes('--misses')) for (const one of all) if (!one.endToEnd) printMiss(one);

function readGold(file: string): Gold[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold);
}

function markOne(gold: Gold): Mark {
  const { sections, verdict, confidence, answer } = answerJson(engine.ask(gold.q), GUIDE_TITLE);
  return mark(gold, { verdict, sections, confidence, text: answer });
}

function print(name: string, marks: readonly Mark[]): void {
  process.stdout.write(`\n${name}\n`);
  for (const [metric, value] of summarise(marks)) {
    const shown = metric === 'questions' ? String(value) : `${(value * 100).toFixed(1)} %`;
    process.stdout.write(`  ${metric.padEnd(32)} ${shown}\n`);
  }
}

function printMiss({ gold, said, unsafe }: Mark): void {
  process.stdout.write(
    `\n${gold.id}${unsafe ? ' UNSAFE' : ''} ${gold.q}\n  want ${gold.verdict}${gold.verdict_alt === undefined ? '' : `/${gold.verdict_alt.join('/')}`} ${gold.sections[0]?.join(' > ') ?? ''}\n  said ${said.verdict} (${said.confidence}) ${said.sections[0]?.join(' > ') ?? ''}\n`,
  );
}
