import { randomBytes } from 'node:crypto';

import { expect, it } from 'vitest';

import { openKeyring, rotateMasterKey, type KeyDeps } from '../../../src/store/keys.ts';
import { parseMasterKey, type MasterKey } from '../../../src/store/master-key.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';

const HEX = '0123456789abcdef'.repeat(4);
const OTHER_HEX = 'f'.repeat(64);
const LABEL = { purpose: 'slack-token', context: 'T0001' };

function keyOf(text = HEX): MasterKey {
  return parseMasterKey(text, 'SIDEKEEPER_KEY');
}

function deps(): KeyDeps {
  return { store: openMemoryStore(), random: randomBytes };
}

it('opens what it sealed', async () => {
  const keys = await openKeyring(deps(), keyOf());
  const sealed = keys.seal(LABEL, 'made-up-token-é');
  expect(keys.open(LABEL, sealed)).toBe('made-up-token-é');
  expect(sealed).not.toContain('made-up');
});

it('seals the same text differently each time', async () => {
  const keys = await openKeyring(deps(), keyOf());
  expect(keys.seal(LABEL, 'x')).not.toBe(keys.seal(LABEL, 'x'));
});

it.each([
  { ...LABEL, purpose: 'twilio-secret' },
  { ...LABEL, context: 'T0002' },
])('opens nothing under another label: %j', async (label) => {
  const keys = await openKeyring(deps(), keyOf());
  const sealed = keys.seal(LABEL, 'x');
  expect(() => keys.open(label, sealed)).toThrow(expect.objectContaining({ code: 'STORE_CORRUPT' }));
});

it('notices any changed character of a sealed text', async () => {
  const keys = await openKeyring(deps(), keyOf());
  const sealed = keys.seal(LABEL, 'x'.repeat(20));
  const start = sealed.indexOf('.', 4) + 1;
  for (let i = start; i < sealed.length - 1; i += 1) {
    const changed = `${sealed.slice(0, i)}${sealed[i] === 'A' ? 'B' : 'A'}${sealed.slice(i + 1)}`;
    expect(() => keys.open(LABEL, changed), `character ${i}`).toThrow(
      expect.objectContaining({ code: 'STORE_CORRUPT' }),
    );
  }
  for (const broken of ['', 'sk1', 'sk2.a.b.c', sealed.slice(0, start), sealed.slice(0, -10)])
    expect(() => keys.open(LABEL, broken)).toThrow(
      expect.objectContaining({ code: expect.any(String) as string }),
    );
});

it('says so when another master key sealed it', async () => {
  const sealed = (await openKeyring(deps(), keyOf())).seal(LABEL, 'x');
  const other = await openKeyring(deps(), keyOf(OTHER_HEX));
  expect(() => other.open(LABEL, sealed)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
});

it('hashes alike for one purpose, apart for two, and apart in two stores', async () => {
  const shared = deps();
  const keys = await openKeyring(shared, keyOf());
  const again = await openKeyring(shared, keyOf());
  const elsewhere = await openKeyring(deps(), keyOf());
  const hash = keys.hash('draft', 'made-up');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(again.hash('draft', 'made-up')).toBe(hash);
  expect(keys.hash('resource', 'made-up')).not.toBe(hash);
  expect(elsewhere.hash('draft', 'made-up')).not.toBe(hash);
});

it('keeps hashes through a new master key, and lets the old one in no more', async () => {
  const shared = deps();
  const before = await openKeyring(shared, keyOf());
  const hash = before.hash('draft', 'made-up');
  const sealed = before.seal(LABEL, 'made-up-token');
  const after = await rotateMasterKey(shared, keyOf(), keyOf(OTHER_HEX));
  expect(after.hash('draft', 'made-up')).toBe(hash);
  expect((await openKeyring(shared, keyOf(OTHER_HEX))).hash('draft', 'made-up')).toBe(hash);
  const moved = after.seal(LABEL, before.open(LABEL, sealed));
  expect(after.open(LABEL, moved)).toBe('made-up-token');
  await expect(openKeyring(shared, keyOf())).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});

it('rotates nothing when the old key is the wrong one', async () => {
  const shared = deps();
  const hash = (await openKeyring(shared, keyOf())).hash('draft', 'x');
  await expect(rotateMasterKey(shared, keyOf(OTHER_HEX), keyOf(OTHER_HEX))).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
  expect((await openKeyring(shared, keyOf())).hash('draft', 'x')).toBe(hash);
});

it('stores no key in clear', async () => {
  const { store } = deps();
  await openKeyring({ store, random: (size) => new Uint8Array(size).fill(65) }, keyOf());
  const scope = { name: 'keys', version: 1, initial: {}, parse: (stored: unknown) => stored };
  const text = JSON.stringify(await store.read('local', scope));
  expect(text).not.toContain(Buffer.alloc(32, 65).toString('base64url').slice(0, 40));
});
