import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openEngine } from '../../../src/knowledge/open.ts';
import { engine } from '../../support/real-engine.ts';
import { readQuestions } from '../../support/repository-data.ts';

const questions = readQuestions('dev')
  .map(({ q }) => q)
  .filter((_, at) => at % 4 === 0);

const answersOf = (asked: readonly string[]): readonly string[] =>
  asked.map((question) => JSON.stringify(engine.ask(question)));

const expected = answersOf(questions);

/** Questions whose answers are not the expected bytes. */
const differing = (answers: readonly string[]): readonly string[] =>
  questions.filter((_, at) => answers[at] !== expected[at]);

it('gives the same bytes twice', () => expect(differing(answersOf(questions))).toEqual([]));

it('gives the same bytes in any order', () =>
  expect(differing(answersOf(questions.toReversed()).toReversed())).toEqual([]));

it('gives the same bytes from an engine that was opened anew', () => {
  const another = openEngine(() => false);
  expect(differing(questions.map((question) => JSON.stringify(another.ask(question))))).toEqual([]);
});

const PROGRAM = join(import.meta.dirname, '../../support/answer-writer.ts');

async function askElsewhere(asked: readonly string[], environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(asked));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((done) => child.once('close', done));
  return output;
}

/** A loader and an engine start anew, beside other tests: far more than it takes. */
const TIMEOUT_MS = 30_000;

it.concurrent.each([
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
])(
  'gives the same bytes in another process with %o',
  async (environment) => {
    const elsewhere = JSON.parse(await askElsewhere(questions, environment)) as readonly unknown[];
    expect(differing(elsewhere.map((answer) => JSON.stringify(answer)))).toEqual([]);
  },
  TIMEOUT_MS,
);
