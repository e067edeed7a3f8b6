#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { terminalCommands } from '../commands/index.ts';
import { readLocalConfig } from './config.ts';
import type { ReplyValue } from './core/reply.ts';
import { createLog } from './log.ts';
import { parseCommandLine, type CommandLine } from './terminal/command-line.ts';
import { failureOf } from './terminal/failure.ts';
import { answerJson } from './terminal/json.ts';
import { answerLines } from './terminal/jsonl.ts';
import { replyText } from './terminal/reply.ts';
import { screenOf } from './terminal/screen.ts';
import { askAlone, runWords } from './terminal/session.ts';
import { sinkTo } from './terminal/sink.ts';

const output = sinkTo(process.stdout);
const errors = sinkTo(process.stderr);

process.exitCode = await run(process.argv.slice(2)).catch(report);

/** Runs one command line and gives the program's exit code. */
async function run(args: readonly string[]): Promise<number> {
  const line = parseCommandLine(args);
  const { GUIDE_DOCUMENT, openLocal, ROOT_FOLDER, version } = await import('./local.ts');
  if (line.isVersion) return print(`${version()}\n`);
  const { session, close } = openLocal({
    env: process.env,
    config: readLocalConfig(process.env),
    memory: memoryFor(line),
    openFolder: async (dir) => {
      const { openLowdbStore } = await import('./store/lowdb.ts');
      return openLowdbStore({ dir });
    },
    fetch: async (url, init) => fetch(url, init),
    scopes: async () => {
      const { readManifest } = await import('./playground/slack/manifest.ts');
      return readManifest(readFileSync(join(ROOT_FOLDER, 'manifest.yml'), 'utf8')).scopes;
    },
  });
  try {
    if (line.format === 'jsonl') {
      await answerLines(process.stdin, output, async (question) =>
        answerJson(await askAlone(question, session), GUIDE_DOCUMENT),
      );
      process.stdin.destroy();
      return 0;
    }
    const { value, exitCode = 0 } = await runWords(line.words, session);
    await print(
      line.format === 'json'
        ? jsonOf(value, GUIDE_DOCUMENT)
        : `${replyText(value, screenOf(process.stdout, process.env))}\n`,
    );
    return exitCode;
  } finally {
    await close();
  }
}

/** Programs get answers that depend on nothing asked before, and leave nothing behind; a person may ask `why` later. */
function memoryFor({ words: [first = ''], format }: CommandLine): 'conversation' | 'last-answer' | 'none' {
  const isOtherWord = first !== 'ask' && terminalCommands.some(({ name }) => name === first.toLowerCase());
  if (isOtherWord) return 'conversation';
  return format === 'text' ? 'last-answer' : 'none';
}

function jsonOf(value: ReplyValue, document: string): string {
  return `${JSON.stringify(value.kind === 'answer' ? answerJson(value.answer, document) : value)}\n`;
}

async function print(text: string): Promise<number> {
  await output.write(text);
  return 0;
}

/** The only catch that faces the person: what happened, what to do, never a stack trace. */
async function report(error: unknown): Promise<number> {
  const reference = randomBytes(4).toString('hex');
  const { code, text, exitCode } = failureOf(error, reference);
  if (code === 'INTERNAL') {
    const log = createLog((entry) => void errors.write(entry), 'info', Date.now);
    log.error('terminal.failed', { reference, code: error instanceof Error ? error.name : 'unknown' });
  }
  await errors.write(`sidekeeper: ${text}\n`);
  return exitCode;
}
