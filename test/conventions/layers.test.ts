import { posix } from 'node:path';

import { expect, it } from 'vitest';

import { filesIn, readSource } from './tree.ts';

/** The architecture as a table: a layer may import itself and what its row names. First row that fits a file counts. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  // Composition roots: they read the environment and build adapters.
  'src/main.ts': ['src', 'commands', 'node:'],
  'src/cli.ts': ['src', 'commands', 'node:'],
  'src/alone.ts': [
    'src/store/lowdb.ts',
    'src/local.ts',
    'src/terminal',
    'src/config.ts',
    'src/environment.ts',
    'src/log.ts',
    'src/errors.ts',
    'node:',
  ],
  'src/local.ts': [
    'commands',
    'src/config.ts',
    'src/environment.ts',
    'src/errors.ts',
    'src/core',
    'src/knowledge',
    'src/phi',
    'src/services',
    'src/store',
    'src/terminal',
    'node:fs',
    'node:os',
    'node:path',
  ],
  'src/config.ts': ['src/environment.ts', 'src/errors.ts'],
  'src/environment.ts': ['valibot'],
  'src/log.ts': ['src/environment.ts'],
  'src/errors.ts': [],

  // What people type, and the verbs behind it.
  commands: ['src/core', 'src/services', 'src/errors.ts'],
  'src/services': ['src/core', 'src/knowledge', 'src/store/port.ts', 'src/errors.ts', 'valibot'],

  // Surfaces. Only src/slack knows Bolt.
  'src/slack': [
    'src/views',
    'src/services',
    'src/core',
    'src/store/port.ts',
    'src/log.ts',
    'src/errors.ts',
    '@slack/',
    'node:',
  ],
  'src/views': ['src/core', 'src/errors.ts', '@slack/types', 'valibot', 'node:zlib'],
  'src/terminal': [
    'src/services',
    'src/store/port.ts',
    'src/core',
    'src/errors.ts',
    'node:util',
    'node:stream',
  ],
  'src/playground': [
    'src/views',
    'src/core',
    'src/config.ts',
    'src/errors.ts',
    'node:',
    'ws',
    'yaml',
    '@slack/types',
  ],

  // Edges and what we know.
  'src/store': ['src/core', 'src/errors.ts', 'lowdb', 'node:'],
  'src/knowledge': [
    'src/core',
    'src/errors.ts',
    'valibot',
    'stemmer',
    'minisearch',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:url',
  ],
  'src/phi': ['src/core'],

  // Pure: no clock, no environment, no files.
  'src/core': ['src/errors.ts', 'node:crypto'],
};

/** Only composition roots load code late, so that answering in the terminal loads neither Bolt nor twilio. */
const MAY_LOAD_LATE = ['src/main.ts', 'src/cli.ts'];

/** Values in, values out. Time, chance and the world are parameters. */
const PURE = ['src/core', 'src/phi', 'src/views', 'commands'];
const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bsetInterval\(/;

const IMPORT = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const within = (target: string, layer: string): boolean =>
  target === layer || target.startsWith(/[/:]$/.test(layer) ? layer : `${layer}/`);

function breaches(file: string, source: string): string[] {
  const layer = Object.keys(LAYERS).find((name) => within(file, name));
  if (layer === undefined) return [`${file} belongs to no layer`];
  const code = source.replaceAll(COMMENT, '');
  const allowed = [layer, ...(LAYERS[layer] ?? [])];
  const imports = Array.from(code.matchAll(IMPORT), ([, name = '']) => name)
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name))
    .filter((target) => !allowed.some((name) => within(target, name)))
    .map((target) => `${file} must not import ${target}`);
  const isLate = /\bimport\(/.test(code) && !MAY_LOAD_LATE.includes(file);
  const isImpure = PURE.some((name) => within(file, name)) && IMPURE.test(code);
  return [
    ...imports,
    ...(isLate ? [`${file} must not load code late`] : []),
    ...(isImpure ? [`${file} must get time, chance and the world as parameters`] : []),
  ];
}

const files = filesIn(['src', 'commands'], '.ts');

it('sees the whole tree', () => expect(files.length).toBeGreaterThan(80));

it('has a file for every row of the table', () => {
  const empty = Object.keys(LAYERS).filter((layer) => !files.some((file) => within(file, layer)));
  expect(empty).toEqual([]);
});

it.each([
  ['src/core/x.ts', `import type { App } from '@slack/bolt';`],
  ['src/core/x.ts', `export { x } from '../store/port.ts';`],
  ['src/core/x.ts', `const at = Date.now();`],
  ['src/services/x.ts', `import { openLowdbStore } from '../store/lowdb.ts';`],
  ['src/terminal/x.ts', `import {\n  replyView,\n} from '../views/reply.ts';`],
  ['src/terminal/x.ts', `const { App } = await import('@slack/bolt');`],
  ['src/views/x.ts', `import { readFileSync } from 'node:fs';`],
  ['commands/x.ts', `import { replyText } from '../src/terminal/reply.ts';`],
  ['src/helpers/x.ts', ''],
])('would notice a breach in %s: %s', (file, source) => expect(breaches(file, source)).toHaveLength(1));

it('does not take words in a comment for code', () => {
  expect(breaches('src/core/x.ts', `/** Never Date.now() here. */\nimport { y } from './y.ts';`)).toEqual([]);
});

it.each(files)('keeps %s in its layer', (file) => expect(breaches(file, readSource(file))).toEqual([]));

/** Every file and package that a file loads sooner or later. */
function reachable(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const code = readSource(file).replaceAll(COMMENT, '');
  const late = Array.from(code.matchAll(/\bimport\('([^']+)'\)/g), ([, name = '']) => name);
  const early = Array.from(code.matchAll(IMPORT), ([line, name = '']) =>
    /^(?:im|ex)port type/.test(line) ? '' : name,
  );
  for (const name of [...late, ...early].filter((known) => known !== '')) {
    const target = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
    if (seen.has(target)) continue;
    seen.add(target);
    if (target.endsWith('.ts')) reachable(target, seen);
  }
  return seen;
}

it('answers in the terminal without Bolt, Slack and Twilio clients', () => {
  const loaded = [...reachable('src/cli.ts')];
  expect(loaded).toContain('src/knowledge/open.ts');
  expect(
    loaded.filter((name) => /^(?:@slack\/|twilio|openapi-fetch|undici)|^src\/slack\//.test(name)),
  ).toEqual([]);
});
