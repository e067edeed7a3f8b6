import { posix } from 'node:path';

import { expect, it } from 'vitest';

import { terminalCommands } from '../../commands/index.ts';
import { filesIn, readSource } from './tree.ts';

const BANNED_FOLDERS = [
  'utils',
  'util',
  'helpers',
  'helper',
  'lib',
  'common',
  'types',
  'constants',
  'models',
  'managers',
];
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config))?\.ts$/;

const files = filesIn(['src', 'commands', 'scripts', 'test'], '.ts');

/** What is wrong with a file's name or with what it holds. */
function faults(file: string, source: string): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [KEBAB.test(posix.basename(file)), 'is named in kebab case'],
    [
      !posix
        .dirname(file)
        .split('/')
        .some((folder) => BANNED_FOLDERS.includes(folder)),
      'stands in a folder with a meaning',
    ],
    [file.endsWith('.config.ts') || !/^export default\b/m.test(source), 'has named exports only'],
    [
      !/^\s*(?:export )?(?:const )?enum\b|^\s*(?:export )?namespace\b/m.test(source),
      'has neither enum nor namespace',
    ],
    [
      !/^(?:export )?(?:abstract )?class (?!\w+ extends Error\b)/m.test(source),
      'has classes for errors only',
    ],
    [!/(?:^|[^\w.])\/(?:home|Users|work|root)\/\w/m.test(source), 'names no path of a computer'],
    [!/registry\.npmjs|registry\.yarnpkg/.test(source), 'names no registry'],
  ];
  return rules.flatMap(([isKept, rule]) => (isKept ? [] : [rule]));
}

/** In pieces, so that this file keeps the rule. */
const HOME = ['', 'home'].join('/');

it.each([
  ['src/core/Drift.ts', '', 'is named in kebab case'],
  ['src/utils/drift.ts', '', 'stands in a folder with a meaning'],
  ['src/core/drift.ts', 'export default drift;', 'has named exports only'],
  ['src/core/drift.ts', 'export enum Drift {}', 'has neither enum nor namespace'],
  ['src/core/drift.ts', 'export class Drift {}', 'has classes for errors only'],
  ['src/core/drift.ts', `read('${HOME}/somebody/data')`, 'names no path of a computer'],
])('would notice that %s with %j breaks a rule', (file, source, rule) =>
  expect(faults(file, source)).toEqual([rule]),
);

it.each(files)('%s keeps the rules of names', (file) => expect(faults(file, readSource(file))).toEqual([]));

it('has a test beside every service, command and terminal file of its own name', () => {
  const own = filesIn(['commands', 'src/services', 'src/terminal'], '.ts');
  const missing = own.filter(
    (file) => !files.includes(posix.join('test', file.replace(/\.ts$/, '.test.ts'))),
  );
  expect(missing.filter((file) => !UNTESTED.includes(file))).toEqual([]);
  expect(UNTESTED.filter((file) => !missing.includes(file))).toEqual([]);
});

/** Types only, or covered through the file that uses them; an exception that no longer holds is a failure. */
const UNTESTED = [
  'commands/index.ts',
  'src/services/create.ts',
  'src/services/services.ts',
  'src/services/slack-call.ts',
  'src/services/terminal.ts',
  'src/terminal/table.ts',
  'src/terminal/why.ts',
];

it('shows only records in the examples of a word that there are', () => {
  const shown = terminalCommands.flatMap(
    ({ examples }) => examples.join(' ').match(/[a-z-]+\.[a-z-]+\.[a-z-]+/g) ?? [],
  );
  const known = filesIn(['data/requirements'], '.json').map((file) =>
    file.replace(/^data\/requirements\/(.*)\.json$/, '$1').replace('/', '.'),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((id) => !known.includes(id))).toEqual([]);
});

it('gives every record, entity and notice the name of its file', () => {
  const named = filesIn(['data/requirements', 'data/entities', 'data/notices'], '.json').map((file) => {
    const { id } = JSON.parse(readSource(file)) as { readonly id: string };
    const [, , ...rest] = file.replace(/\.json$/, '').split('/');
    return { file, isRight: rest.join('.') === id };
  });
  expect(named.length).toBeGreaterThan(300);
  expect(named.filter(({ isRight }) => !isRight)).toEqual([]);
});
