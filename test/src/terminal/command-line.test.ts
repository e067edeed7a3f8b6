import { expect, it } from 'vitest';

import { parseCommandLine } from '../../../src/terminal/command-line.ts';

it.each([
  [['ask', 'is MMS eligible?'], { words: ['ask', 'is MMS eligible?'], format: 'text' }],
  [['ask', '--json', 'x'], { words: ['ask', 'x'], format: 'json' }],
  [['--json', 'x'], { words: ['x'], format: 'json' }],
  [['ask', '--jsonl'], { words: ['ask'], format: 'jsonl' }],
  [['--help'], { words: ['help'] }],
  [['-h', 'ask'], { words: ['help', 'ask'] }],
  [['ask', '--', '--json', 'in TwiML?'], { words: ['ask', '--json', 'in TwiML?'], format: 'text' }],
  [['-v'], { isVersion: true }],
])('reads %j', (args, line) => expect(parseCommandLine(args)).toMatchObject(line));

it.each([['--yaml'], ['--jsonl'], ['ask', '--jsonl', 'x'], ['status', '--jsonl'], ['--json=yes']])(
  'refuses %j',
  (...args) => expect(() => parseCommandLine(args)).toThrow(expect.objectContaining({ code: 'USAGE' })),
);
