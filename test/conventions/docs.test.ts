import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { terminalCommands } from '../../commands/index.ts';
import { referencePages } from '../../scripts/pages.ts';
import { stalePages, writePages } from '../../scripts/sync.ts';
import { recognizers } from '../../src/phi/index.ts';
import { recordOf } from '../support/answers.ts';
import { filesIn, readSource } from './tree.ts';

const pages = referencePages({
  commands: terminalCommands,
  recognizers,
  requirements: [recordOf({ trap: 'The guide is torn.', actions: [{ who: 'customer', do: 'Feed them.' }] })],
  entities: [],
  edition: '2024-01-31',
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidekeeper-docs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has a page for words, recognizers, and each product', () => {
  expect([...pages.keys()]).toEqual([
    'commands.md',
    'recognizers.md',
    'requirements.md',
    'requirements/pigeons.md',
  ]);
});

it('tells of every word, recognizer and record', () => {
  for (const { name } of terminalCommands) expect(pages.get('commands.md')).toContain(`\n## ${name}\n`);
  for (const { id } of recognizers) expect(pages.get('recognizers.md')).toContain(`\`${id}\``);
  const page = pages.get('requirements/pigeons.md');
  expect(page).toContain('**Eligible with conditions** · `pigeons.post.eligibility`');
  expect(page).toContain('- Customer: Feed them.\n\nNote: The guide is torn.\n\nSource: Pigeon Post');
});

it('finds what is missing, what is old and what is left over', () => {
  expect(stalePages(folder, pages)).toHaveLength(pages.size);
  writePages(folder, pages);
  expect(stalePages(folder, pages)).toEqual([]);
  writeFileSync(join(folder, 'commands.md'), 'old');
  writeFileSync(join(folder, 'checks.md'), 'left over');
  expect(stalePages(folder, pages)).toEqual(['checks.md', 'commands.md']);
  writePages(folder, pages);
  expect(stalePages(folder, pages)).toEqual([]);
});

/** Links to files of this repository in the guides that people write. */
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g;

const TOP_PAGES = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

it('has no link to a page that is not there', () => {
  const written = [...TOP_PAGES, ...filesIn(['docs'], '.md')];
  const broken = written.flatMap((file) =>
    Array.from(readSource(file).matchAll(LINK), ([, target = '']) => ({ file, target })).filter(
      ({ target }) => !isThere(join(file, '..', target)),
    ),
  );
  expect(broken).toEqual([]);
});

function isThere(path: string): boolean {
  try {
    return readSource(path) !== undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
