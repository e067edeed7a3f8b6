import { expect, it } from 'vitest';

import type { AuditEntry } from '../../../src/core/audit.ts';
import { assertAuditable } from '../../../src/core/audit.ts';
import type { Actor } from '../../../src/core/command.ts';
import { createSettings } from '../../../src/services/settings.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { callOf } from '../../support/sessions.ts';

const RULE = 'add pigeons.post.eligibility required Acme rule 7: Ring them.';

function setUp() {
  const store = openMemoryStore();
  const audited: AuditEntry[] = [];
  const settings = createSettings({
    store,
    audit: async (_team, entry) => {
      assertAuditable(entry);
      audited.push(entry);
    },
    isRecord: (id) => id === 'pigeons.post.eligibility',
    holdsPhi: (text) => text.includes('555'),
  });
  return { store, settings, audited };
}

it('keeps what an admin changes, and writes down that it changed', async () => {
  const { settings, audited } = setUp();
  await settings.change(callOf(''), 'compliance-channel', 'C012AB3CD');
  expect(await settings.read('local')).toMatchObject({ complianceChannel: 'C012AB3CD' });
  expect(audited).toEqual([
    {
      ts: '2024-02-01T12:00:00.000Z',
      actor: 'os:tester',
      action: 'settings.compliance-channel',
      subjects: ['C012AB3CD'],
      details: { allowed: true },
    },
  ]);
});

it.each([
  { id: 'U0001', role: 'approver', isGuest: false },
  { id: 'U0001', role: 'admin', isGuest: true },
] as const satisfies readonly Actor[])(
  'refuses anybody else, and writes that down too: %j',
  async (actor) => {
    const { settings, audited } = setUp();
    await expect(settings.change(callOf('', { actor }), 'notices', 'none')).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await settings.read('local')).toMatchObject({ notices: 'all' });
    expect(audited).toMatchObject([
      { actor: 'U0001', action: 'settings.notices', details: { allowed: false } },
    ]);
  },
);

it('writes the record of a house rule down, and no word of it', async () => {
  const { settings, audited } = setUp();
  await settings.change(callOf(''), 'house', RULE);
  await settings.change(callOf(''), 'house', 'remove pigeons.post.eligibility Acme rule 7');
  expect(audited.map(({ subjects }) => subjects)).toEqual([
    ['pigeons.post.eligibility'],
    ['pigeons.post.eligibility'],
  ]);
  expect(JSON.stringify(audited)).not.toMatch(/Acme|Ring/);
});

it.each([
  ['a record that is none', 'add owls.mail required Acme: text', 'INPUT_INVALID'],
  ['data of a person', 'add pigeons.post.eligibility note Acme: call 555', 'INPUT_INVALID'],
])('refuses a house rule about %s', async (_what, value, code) => {
  const { settings, audited } = setUp();
  await expect(settings.change(callOf(''), 'house', value)).rejects.toMatchObject({ code });
  expect(audited).toEqual([]);
});

it('keeps the settings of two teams apart', async () => {
  const { settings } = setUp();
  await settings.change(callOf('', { team: 'T0001' }), 'notices', 'none');
  expect(await settings.read('T0002')).toMatchObject({ notices: 'all' });
});

it('loses none of two changes at once', async () => {
  const { settings } = setUp();
  await Promise.all([
    settings.change(callOf(''), 'notices', 'none'),
    settings.change(callOf(''), 'house', RULE),
  ]);
  expect(await settings.read('local')).toMatchObject({ notices: 'none', house: [{ name: 'Acme rule 7' }] });
});
