import { parseArgs } from 'node:util';

import { BotError } from '../errors.ts';

/** What somebody wrote after `sidekeeper`. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly format: 'text' | 'json' | 'jsonl';
  readonly isVersion: boolean;
}

/** @throws BotError `USAGE` for an option that isn't there or doesn't fit the words */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  const words = values.help === true ? ['help', ...positionals] : positionals;
  const isJsonl = values.jsonl === true;
  if (isJsonl && (words[0] !== 'ask' || words.length > 1)) {
    throw new BotError(
      'USAGE',
      '--jsonl reads its questions from standard input.',
      'Write: sidekeeper ask --jsonl < questions.jsonl',
    );
  }
  return {
    words,
    format: isJsonl ? 'jsonl' : values.json === true ? 'json' : 'text',
    isVersion: values.version === true,
  };
}

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (cause) {
    throw new BotError(
      'USAGE',
      'There is no such option.',
      'Options are --json, --jsonl, --help and --version; what follows -- is read as words.',
      { cause },
    );
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
