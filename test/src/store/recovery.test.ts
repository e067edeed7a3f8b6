import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { filesBelow } from '../../support/failing-files.ts';
import { filled, FOLDER, kinds, open, SEGMENT } from '../../support/filled-store.ts';
import { contradictions, tally, TALLY, TEAM } from '../../support/tally.ts';

async function modeOf(path: string): Promise<string> {
  return `${((await stat(path)).mode & 0o777).toString(8)} ${path}`;
}

it('makes folders and files that nobody else may read', async () => {
  const { dir } = await filled(4);
  const files = await filesBelow(dir);
  expect(await Promise.all(files.map(modeOf))).toEqual(files.map((path) => `600 ${path}`));
  const folders = ['teams', join('teams', TEAM), FOLDER, 'owners'].map((part) => join(dir, part));
  expect(await Promise.all(folders.map(modeOf))).toEqual(folders.map((path) => `700 ${path}`));
});

it('leaves no temporary file and no lock behind', async () => {
  const { folder } = await filled(3);
  expect((await readdir(folder)).toSorted()).toEqual([SEGMENT, 'state.json', 'state.json.bak']);
});

it.each(['', '{"format":1,"lastSe', '\0\0\0\0', 'null', '{"format":1}', '[]'])(
  'sets an unreadable state aside, says so and makes it anew: %j',
  async (text) => {
    const { dir, folder } = await filled(7);
    await writeFile(join(folder, 'state.json'), text);
    const store = await open(dir);
    expect(await store.read(TEAM, TALLY)).toMatchObject({ count: 7 });
    expect(await contradictions(store)).toEqual([]);
    const file = join(FOLDER, 'state.json.corrupt-2026-11-22T10-00-00-000Z');
    expect(await store.problems()).toEqual([
      { at: '2026-11-22T10:00:00.000Z', team: TEAM, scope: TALLY.name, kind: 'corrupt', file },
    ]);
    expect(await readFile(join(dir, file), 'utf8')).toBe(text);
    expect(await tally(store, 'w')).toBe(8);
  },
);

it('tells a later process too what was set aside', async () => {
  const { dir, folder } = await filled(2);
  await writeFile(join(folder, 'state.json'), '');
  await tally(await open(dir), 'w');
  expect(await kinds(await open(dir))).toEqual(['corrupt']);
});

it('makes the state anew from the journal alone when the backup is unreadable too', async () => {
  const { dir, folder } = await filled(7);
  await writeFile(join(folder, 'state.json'), 'x');
  await writeFile(join(folder, 'state.json.bak'), 'x');
  const store = await open(dir);
  expect(await store.read(TEAM, TALLY)).toMatchObject({ count: 7 });
  expect(await kinds(store)).toEqual(['corrupt', 'corrupt']);
});

it('takes up a state whose file is gone', async () => {
  const { dir, folder } = await filled(7);
  await rm(join(folder, 'state.json'));
  const store = await open(dir);
  expect(await store.read(TEAM, TALLY)).toMatchObject({ count: 7 });
  expect(await contradictions(store)).toEqual([]);
});

it('refuses what it can neither read nor make anew, and leaves it as it is', async () => {
  const { dir, folder } = await filled(20, 1);
  await writeFile(join(folder, 'state.json'), 'x');
  await writeFile(join(folder, 'state.json.bak'), 'x');
  const before = await filesBelow(folder);
  const store = await open(dir);
  await expect(store.read(TEAM, TALLY)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  await expect(tally(store, 'w')).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  expect(await filesBelow(folder)).toEqual(before);
});

it('refuses rather than begin anew when state, backup and journal are gone but for an unreadable file', async () => {
  const { dir, folder } = await filled(2);
  await writeFile(join(folder, 'state.json'), 'x');
  await rm(join(folder, 'state.json.bak'));
  await rm(join(folder, SEGMENT));
  await expect((await open(dir)).read(TEAM, TALLY)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
});

it('refuses a state that a later version wrote and leaves it alone', async () => {
  const { dir, folder } = await filled(2);
  const text = JSON.stringify({ format: 2, anything: true });
  await writeFile(join(folder, 'state.json'), text);
  const store = await open(dir);
  await expect(store.read(TEAM, TALLY)).rejects.toMatchObject({ code: 'STORE_NEWER' });
  await expect(tally(store, 'w')).rejects.toMatchObject({ code: 'STORE_NEWER' });
  expect(await readFile(join(folder, 'state.json'), 'utf8')).toBe(text);
});

it('ends the deletion of a team that a killed process began', async () => {
  const { dir } = await filled(1);
  await mkdir(join(dir, 'teams', '.forgotten-0001', 'settings'), { recursive: true });
  const store = await open(dir);
  expect(await store.teams()).toEqual([TEAM]);
  expect(await readdir(join(dir, 'teams'))).toEqual([TEAM]);
});
