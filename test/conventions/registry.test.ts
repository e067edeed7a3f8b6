import { posix } from 'node:path';

import { expect, it } from 'vitest';

import { commands, terminalCommands } from '../../commands/index.ts';
import { recognizers } from '../../src/phi/index.ts';
import { camelCase, filesIn, readSource } from './tree.ts';

/** Names of the members in a folder: every file but `index.ts`. */
const membersOf = (folder: string): readonly string[] =>
  filesIn([folder], '.ts')
    .map((file) => posix.basename(file, '.ts'))
    .filter((name) => name !== 'index');

const REGISTRIES: readonly (readonly [string, readonly string[]])[] = [
  ['commands', terminalCommands.map(({ name }) => name)],
  ['src/phi', recognizers.map(({ id }) => id)],
];

it.each(REGISTRIES)('%s lists every file once, under its file name', (folder, ids) => {
  expect(ids.toSorted()).toEqual(membersOf(folder));
});

it.each(REGISTRIES.flatMap(([folder]) => membersOf(folder).map((name) => posix.join(folder, `${name}.ts`))))(
  '%s exports its member under the name of the file',
  (file) =>
    expect(readSource(file)).toMatch(
      new RegExp(`^export const ${camelCase(posix.basename(file, '.ts'))}\\b`, 'm'),
    ),
);

it('gives Slack the words that say so, and the terminal all of its own', () => {
  expect(commands.filter(({ surfaces }) => !surfaces.includes('slack'))).toEqual([]);
  expect(terminalCommands.filter(({ surfaces }) => !surfaces.includes('terminal'))).toEqual([]);
  const forSlack = terminalCommands.filter(({ surfaces }) => surfaces.includes('slack'));
  expect(forSlack.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
});

it('tells of every word in one line what it does and how it is used', () => {
  for (const { summary, examples } of terminalCommands) {
    expect(summary).toMatch(/^[A-Z][^\n]{10,140}[^.!]$/);
    expect(examples.length).toBeGreaterThan(0);
  }
});
