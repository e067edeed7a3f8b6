/** Measures answering: `npm run bench`. Needs a build. Compare ratios within one run, not figures between machines. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { openEngine } from '../src/knowledge/open.ts';
import type { Gold } from './metrics.ts';

const RUNS = 7;
const engine = openEngine(() => false);
const questions = readdirSync('test/questions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`test/questions/${name}`, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Gold);

const timed = (run: () => void): number => {
  const from = performance.now();
  run();
  return performance.now() - from;
};

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const at = (times: readonly number[], share: number): number =>
  times[Math.floor(times.length * share)] ?? Number.NaN;

function print(name: string, times: readonly number[]): void {
  const [half, most] = [at(times, 0.5), at(times, 0.95)];
  process.stdout.write(`${name.padEnd(34)} p50 ${half.toFixed(2)} ms   p95 ${most.toFixed(2)} ms\n`);
}

const asked = Array.from({ length: RUNS }, () => questions.map(({ q }) => timed(() => engine.ask(q))));
print('ask, warm process', sorted(asked.slice(1).flat()));

const spawned = (args: readonly string[]): number[] =>
  sorted(Array.from({ length: RUNS }, () => timed(() => spawnSync(process.execPath, args))));
const bare = spawned(['-e', '0']);
const cold = spawned(['dist/src/cli.js', 'ask', '--json', 'is sync eligible']);
print('node that does nothing', bare);
print('first answer of a cold process', cold);
process.stdout.write(
  `cold process / bare node             ${(at(cold, 0.5) / at(bare, 0.5)).toFixed(1)} ×\n`,
);
