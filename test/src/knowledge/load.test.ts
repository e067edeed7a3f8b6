import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { DATA_FOLDER } from '../../../src/knowledge/open.ts';
import { parseGuide } from '../../../src/knowledge/guide.ts';
import { parseEntity, parseRequirement } from '../../../src/knowledge/parse.ts';
import { recordOf } from '../../support/answers.ts';
import { entityOf } from '../../support/knowledge.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidekeeper-data-'));
  for (const name of ['guide.json', 'companion-list.json', 'ambiguities.json', 'places.json', 'english.txt'])
    cpSync(join(DATA_FOLDER, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): void {
  const file = join(folder, name);
  cpSync(join(DATA_FOLDER, 'guide.json'), file);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

function problemOf(run: () => unknown): BotError {
  try {
    run();
  } catch (error) {
    if (error instanceof BotError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

it('reads what it finds, sorted by id', () => {
  write('requirements/pigeons/post.eligibility.json', recordOf());
  write('requirements/pigeons/nest.eligibility.json', recordOf({ id: 'pigeons.nest.eligibility' }));
  write('entities/post.json', entityOf({ id: 'post' }));
  write('notices/n01.json', noticeOf());
  const { requirements, entities, notices, edition } = loadKnowledge(folder);
  expect(requirements.map(({ id }) => id)).toEqual(['pigeons.nest.eligibility', 'pigeons.post.eligibility']);
  expect([entities.length, notices.length, edition]).toEqual([1, 1, '2024-12-11']);
});

const noticeOf = (): unknown => ({
  id: 'n01',
  date: null,
  dateText: 'some day',
  title: 'Owls retire',
  text: 'Owls retire.',
  entities: ['post'],
  effect: 'retired',
  url: null,
  grade: 'B',
  conflictsWithGuide: false,
  guidePath: null,
});

it('names the file that is no JSON', () => {
  write('entities/owls.json', '{ "id": ');
  const { code, message, hint } = problemOf(() => loadKnowledge(folder));
  expect([code, message.includes('owls.json'), hint.includes('owls.json')]).toEqual([
    'KNOWLEDGE_INVALID',
    true,
    true,
  ]);
  rmSync(join(folder, 'entities/owls.json'));
});

it('names the file and the field that are wrong', () => {
  write('notices/n02.json', { ...(noticeOf() as object), effect: 'great' });
  const { code, message } = problemOf(() => loadKnowledge(folder));
  expect(code).toBe('KNOWLEDGE_INVALID');
  expect(message).toMatch(/^n02\.json: effect: /);
  rmSync(join(folder, 'notices/n02.json'));
});

it('says which file is missing', () => {
  const { code, message } = problemOf(() => loadKnowledge(join(folder, 'nowhere')));
  expect([code, message.includes('guide.json')]).toEqual(['KNOWLEDGE_INVALID', true]);
});

it.each<[string, unknown]>([
  ['verdict', { ...recordOf(), verdict: 'maybe' }],
  ['statement', { ...recordOf(), statement: 'x'.repeat(501) }],
  [
    'overrides.0.when.geo',
    { ...recordOf(), overrides: [{ when: { geo: 'mars' }, verdict: 'info', say: 'x' }] },
  ],
  ['source.path', { ...recordOf(), source: { path: [], sha256: '' } }],
  ['colour', { ...recordOf(), colour: 'red' }],
])('refuses a record with a wrong %s, by name', (field, content) => {
  const { code, message, hint } = problemOf(() => parseRequirement(content, 'post.json'));
  expect(code).toBe('KNOWLEDGE_INVALID');
  expect(message.startsWith(`post.json: ${field}: `)).toBe(true);
  expect(hint).toBe('Mend post.json; data/README.md says how an entry is written.');
});

it('refuses an entity without aliases', () => {
  const { aliases: _aliases, ...rest } = entityOf();
  expect(problemOf(() => parseEntity(rest, 'rings.json')).message).toMatch(/^rings\.json: aliases: /);
});

it('refuses an outline with a hash that is none', () => {
  const section = { path: ['Owls'], sha256: 'abc', level: null };
  const outline = {
    document: 'd',
    edition: '2024-01-31',
    title: 't',
    url: 'https://example.com/',
    changeLog: [],
  };
  const problem = problemOf(() => parseGuide({ ...outline, sections: [section] }, 'guide.json'));
  expect(problem.message).toMatch(/^guide\.json: sections\.0\.sha256: /);
});
