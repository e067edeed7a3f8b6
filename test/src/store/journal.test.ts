import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { filled, kinds, open, SEGMENT } from '../../support/filled-store.ts';
import { contradictions, tally, TALLY, TEAM } from '../../support/tally.ts';

it.each(['{"seq":8,"at":"2026', '{"seq":8}\n', '\0\0\0\0\0', '\n'])(
  'cuts a torn last line: %j',
  async (rest) => {
    const { dir, folder } = await filled(7);
    const before = await readFile(join(folder, SEGMENT), 'utf8');
    await appendFile(join(folder, SEGMENT), rest);
    const store = await open(dir);
    expect(await tally(store, 'w')).toBe(8);
    expect(await contradictions(store)).toEqual([]);
    expect(await kinds(store)).toEqual(['torn']);
    expect((await readFile(join(folder, SEGMENT), 'utf8')).startsWith(before)).toBe(true);
  },
);

it('carries out a transaction that reached the journal but not the state', async () => {
  const { dir, folder } = await filled(6);
  const earlier = await readFile(join(folder, 'state.json'), 'utf8');
  const first = await open(dir);
  for (let i = 0; i < 3; i += 1) await tally(first, 'w');
  await first.close();
  await writeFile(join(folder, 'state.json'), earlier);
  const store = await open(dir);
  expect((await store.outbox(TEAM)).at(-1)?.body).toEqual({ count: 9 });
  expect(await contradictions(store)).toEqual([]);
  expect(await kinds(store)).toEqual([]);
});

it('reports acknowledged lines that are gone from the journal, and goes on', async () => {
  const { dir, folder } = await filled(7);
  await truncate(join(folder, SEGMENT), 40);
  const store = await open(dir);
  expect(await tally(store, 'w')).toBe(8);
  expect(await kinds(store)).toEqual(['history-lost']);
  expect((await store.history(TEAM, TALLY)).map(({ seq }) => seq)).toEqual([8]);
  expect(await tally(await open(dir), 'w')).toBe(9);
});

it('keeps all history and a bounded number of patches over many journal files', async () => {
  const { dir, folder } = await filled(40, 300);
  const store = await open(dir);
  expect(await contradictions(store)).toEqual([]);
  const files = (await readdir(folder)).filter((name) => name.startsWith('journal.'));
  expect(files.length).toBeGreaterThan(10);
  const texts = await Promise.all(files.map(async (name) => readFile(join(folder, name), 'utf8')));
  expect(texts.filter((text) => text.includes('"patch"')).length).toBeLessThanOrEqual(2);
  const newest = await store.history(TEAM, TALLY, { limit: 2, newestFirst: true });
  expect(newest.map(({ seq }) => seq)).toEqual([40, 39]);
});

it('refuses a journal with a gap where the state needs it', async () => {
  const { dir, folder } = await filled(5);
  for (const name of ['state.json', 'state.json.bak']) await writeFile(join(folder, name), 'x');
  const rows = (await readFile(join(folder, SEGMENT), 'utf8')).split('\n');
  await writeFile(join(folder, SEGMENT), rows.toSpliced(2, 1).join('\n'));
  await expect((await open(dir)).read(TEAM, TALLY)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
});
