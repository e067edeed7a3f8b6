import { expect, it } from 'vitest';

import { assertAuditable, terminalActor, type AuditEntry } from '../../../src/core/audit.ts';

function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    ts: '2026-11-22T10:00:00.000Z',
    actor: 'U0001',
    action: 'mute.approve',
    subjects: ['mute-0001'],
    details: { findings: 2, allowed: true, until: null },
    ...change,
  };
}

it.each([
  entry(),
  entry({ actor: 'os:jane.roe' }),
  entry({ actor: 'sidekeeper', subjects: ['AC0001', 'C0001:1700000000.000100'] }),
  entry({ details: { check: 'unsigned-baa', until: '2026-12-01T00:00:00Z' } }),
])('takes ids and counts: %j', (good) => {
  expect(() => assertAuditable(good)).not.toThrow();
});

it.each([
  ['ts', { ts: 'yesterday' }],
  ['actor', { actor: 'Jane Roe' }],
  ['action', { action: 'Mute it' }],
  ['subjects', { subjects: ['+15005550006'] }],
  ['subjects', { subjects: ['15005550006'] }],
  ['subjects', { subjects: [''] }],
  ['details', { details: { reason: 'Jane Roe asked for it' } }],
  ['details', { details: { mail: 'jane@example.com' } }],
  ['details', { details: { 'a b': 1 } }],
] as const)('refuses more than that in %s, without repeating it: %j', (field, change) => {
  const call = (): void => assertAuditable(entry(change));
  expect(call).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  expect(call).toThrow(new RegExp(`not so: ${field}\\.$`));
});

it('makes an actor of any user name', () => {
  for (const name of ['jane', 'DOMAIN\\Jane Roe', 'jane@example.com', '', 'é'.repeat(90)])
    expect(() => assertAuditable(entry({ actor: terminalActor(name) }))).not.toThrow();
});
