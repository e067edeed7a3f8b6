import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { AuditEntry } from '../../../src/core/audit.ts';
import { appendAudit, auditHead, recentAudit, verifyAudit } from '../../../src/store/audit-log.ts';
import { openLowdbStore } from '../../../src/store/lowdb.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/port.ts';
import { stateFolder } from '../../support/state-folder.ts';
import { fakeRandom } from '../../support/store-clock.ts';

const TEAM = 'T0001';
const random = fakeRandom();

function entry(n: number): AuditEntry {
  return {
    ts: '2026-11-22T10:00:00.000Z',
    actor: 'U0001',
    action: 'mute.approve',
    subjects: [`mute-${n}`],
    details: { findings: n },
  };
}

async function filled(store: Store): Promise<Store> {
  for (let n = 1; n <= 4; n += 1) await appendAudit({ store, random }, TEAM, entry(n));
  return store;
}

/** A log in files, and a way to change the text of its journal. */
async function onDisk(): Promise<{
  dir: string;
  change: (edit: (rows: string[]) => string[]) => Promise<void>;
}> {
  const dir = await stateFolder();
  const store = await filled(await openLowdbStore({ dir }));
  await store.close();
  const path = join(dir, 'teams', TEAM, 'audit', 'journal.000000000001.ndjson');
  return {
    dir,
    change: async (edit) => {
      const rows = (await readFile(path, 'utf8')).trimEnd().split('\n');
      await writeFile(path, `${edit(rows).join('\n')}\n`);
    },
  };
}

it('is empty and intact before the first entry', async () => {
  const store = openMemoryStore();
  expect(await verifyAudit(store, TEAM)).toEqual({ isIntact: true, head: null });
  expect(await auditHead(store, TEAM)).toBeNull();
});

it('begins with the installation and counts on', async () => {
  const store = await filled(openMemoryStore());
  const head = await auditHead(store, TEAM);
  expect(head).toMatchObject({ count: 5 });
  expect(await verifyAudit(store, TEAM)).toEqual({ isIntact: true, head });
  const entries = await recentAudit(store, TEAM, 9);
  expect(entries.slice(0, 4)).toEqual([4, 3, 2, 1].map(entry));
  expect(entries[4]).toMatchObject({ action: 'audit.begin', subjects: [head?.instance] });
});

it('names the same installation in the logs of all teams', async () => {
  const store = openMemoryStore();
  const first = await appendAudit({ store, random }, TEAM, entry(1));
  const second = await appendAudit({ store, random }, 'T0002', entry(1));
  expect(second.instance).toBe(first.instance);
});

it('keeps one chain when many append at once', async () => {
  const store = openMemoryStore();
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => appendAudit({ store, random }, TEAM, entry(n))),
  );
  expect(await verifyAudit(store, TEAM)).toMatchObject({ isIntact: true, head: { count: 21 } });
});

it('writes all entries of a call or none', async () => {
  const store = await filled(openMemoryStore());
  const before = await auditHead(store, TEAM);
  const wrong = { ...entry(6), subjects: ['Jane Roe called'] };
  await expect(appendAudit({ store, random }, TEAM, entry(5), wrong)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
  expect(await auditHead(store, TEAM)).toEqual(before);
});

it('survives a new start', async () => {
  const { dir } = await onDisk();
  const store = await openLowdbStore({ dir });
  await appendAudit({ store, random }, TEAM, entry(5));
  expect(await verifyAudit(store, TEAM)).toMatchObject({ isIntact: true, head: { count: 6 } });
});

it.each([
  [
    'an edited entry',
    (rows: string[]) => rows.with(2, rows[2]?.replace('mute-3', 'mute-9') ?? ''),
    3,
    'edited',
  ],
  ['a removed entry', (rows: string[]) => rows.toSpliced(1, 1), 2, 'missing'],
  [
    'two entries in each other’s place',
    (rows: string[]) => [rows[0], rows[2], rows[1], rows[3]].map(String),
    2,
    'missing',
  ],
  ['an entry cut off at the end', (rows: string[]) => rows.slice(0, 3), 4, 'truncated'],
  ['an entry made unreadable', (rows: string[]) => rows.with(2, 'x'), 3, 'missing'],
] as const)('finds %s in the file', async (_, edit, index, reason) => {
  const { dir, change } = await onDisk();
  await change(edit);
  const store = await openLowdbStore({ dir });
  expect(await verifyAudit(store, TEAM)).toEqual({ isIntact: false, index, reason });
  await appendAudit({ store, random }, TEAM, entry(5)).catch(() => undefined);
  expect(await verifyAudit(store, TEAM)).toMatchObject({ isIntact: false, index });
});

it('finds by an anchor that the whole log was written anew', async () => {
  const anchor = await auditHead(await filled(openMemoryStore()), TEAM);
  const store = openMemoryStore();
  for (let n = 1; n <= 9; n += 1) await appendAudit({ store, random: fakeRandom(7) }, TEAM, entry(n));
  expect(await verifyAudit(store, TEAM)).toMatchObject({ isIntact: true });
  expect(await verifyAudit(store, TEAM, anchor ?? undefined)).toEqual({
    isIntact: false,
    index: 0,
    reason: 'replaced',
  });
});
