import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { loadMasterKey, parseMasterKey, type MasterKey } from '../../../src/store/master-key.ts';
import { nodeFiles } from '../../../src/store/node-files.ts';
import { stateFolder } from '../../support/state-folder.ts';

const HEX = '0123456789abcdef'.repeat(4);

function keyOf(text = HEX): MasterKey {
  return parseMasterKey(text, 'SIDEKEEPER_KEY');
}

async function load(dir: string, given?: string): Promise<MasterKey> {
  return loadMasterKey({ dir, files: nodeFiles, random: randomBytes }, given);
}

it('takes 32 bytes in hexadecimal or base64, with or without padding, also URL-safe', () => {
  const bytes = Buffer.from(HEX, 'hex');
  const texts = [HEX, HEX.toUpperCase(), bytes.toString('base64'), bytes.toString('base64url'), ` ${HEX}\n`];
  for (const text of texts) expect(keyOf(text)).toEqual(keyOf());
});

it.each(['', ' ', 'secret', HEX.slice(2), `${HEX}00`, HEX.replace('0', 'g'), 'A'.repeat(42), 'A'.repeat(45)])(
  'refuses any other key: %j',
  async (text) => {
    await expect(load('/nowhere', text)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  },
);

it('never shows the key that it refuses', () => {
  const text = 'not-a-key-but-secret';
  expect(() => keyOf(text)).toThrow(expect.not.objectContaining({ message: expect.stringContaining(text) }));
});

it('makes a key file at the first start and reads it at the next', async () => {
  const dir = join(await stateFolder(), 'new');
  const first = await load(dir);
  expect(await load(dir)).toEqual(first);
  expect((await stat(join(dir, 'master.key'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dir)).toEqual(['master.key']);
});

it('ends with one key when two start for the first time at once', async () => {
  const dir = await stateFolder();
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, async () => load(dir)));
  for (const other of others) expect(other).toEqual(first);
});

it.each([0o640, 0o604, 0o666])('refuses a key file with mode %o', async (mode) => {
  const dir = await stateFolder();
  await load(dir);
  await chmod(join(dir, 'master.key'), mode);
  await expect(load(dir)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    hint: expect.stringContaining('chmod 600') as string,
  });
});

it('refuses a key file that holds no key, and leaves it alone', async () => {
  const dir = await stateFolder();
  await writeFile(join(dir, 'master.key'), 'x', { mode: 0o600 });
  await expect(load(dir)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  expect(await readFile(join(dir, 'master.key'), 'utf8')).toBe('x');
});
