import { expect, it } from 'vitest';

import { assertAuditable } from '../../../src/core/audit.ts';
import {
  decide,
  grantRole,
  hasRole,
  parseRole,
  roleOf,
  ROLES,
  type Person,
  type RoleBook,
} from '../../../src/core/role.ts';

const AT = '2026-11-22T10:00:00.000Z';

function person(id: string): Person {
  return { id, isGuest: false };
}

function book(change: Partial<RoleBook> = {}): RoleBook {
  return { fixedAdmins: [], owners: ['UOWNER'], granted: {}, ...change };
}

it('lets each role do what those before it may', () => {
  for (const [i, role] of ROLES.entries())
    for (const [j, needed] of ROLES.entries()) expect(hasRole(role, needed)).toBe(i >= j);
});

it('reads the four words and nothing else', () => {
  expect(ROLES.map(parseRole)).toEqual(ROLES);
  expect(['Admin', 'owner', ''].map(parseRole)).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['an owner while nobody is named in the environment', book(), 'UOWNER', 'admin'],
  ['somebody named in the environment', book({ fixedAdmins: ['UADMIN'] }), 'UADMIN', 'admin'],
  ['an owner once others are named there', book({ fixedAdmins: ['UADMIN'] }), 'UOWNER', 'viewer'],
  ['an owner who was given another role', book({ granted: { UOWNER: 'responder' } }), 'UOWNER', 'responder'],
  [
    'a named admin whatever was granted',
    book({ fixedAdmins: ['UADMIN'], granted: { UADMIN: 'viewer' } }),
    'UADMIN',
    'admin',
  ],
  ['somebody who was given a role', book({ granted: { U0001: 'approver' } }), 'U0001', 'approver'],
  ['anybody else', book(), 'U0002', 'viewer'],
  ['a name that every object has', book(), 'constructor', 'viewer'],
  ['the terminal', book(), 'os:jane', 'admin'],
] as const)('knows the role of %s', (_, roles, id, role) => {
  expect(roleOf(roles, person(id))).toBe(role);
});

it('leaves a guest a viewer whatever was granted', () => {
  const roles = book({ fixedAdmins: ['U0001'], granted: { U0001: 'admin' } });
  expect(roleOf(roles, { id: 'U0001', isGuest: true })).toBe('viewer');
});

it.each([
  ['U0001', true],
  ['U0002', false],
])('decides by the role and writes down either outcome: %s', (id, isAllowed) => {
  const roles = book({ granted: { U0001: 'approver', U0002: 'responder' } });
  const request = {
    at: AT,
    person: person(id),
    action: 'mute.approve',
    subjects: ['mute-0001'],
    needs: 'approver',
  };
  const decision = decide(roles, { ...request, needs: 'approver' });
  expect(decision).toEqual({
    isAllowed,
    entry: {
      ts: AT,
      actor: id,
      action: 'mute.approve',
      subjects: ['mute-0001'],
      details: { role: roles.granted[id], needs: 'approver', allowed: isAllowed },
    },
  });
  expect(() => assertAuditable(decision.entry)).not.toThrow();
});

it('lets an admin give a role', () => {
  const grant = grantRole(book(), { at: AT, person: person('UOWNER'), user: 'U0001', role: 'approver' });
  expect(grant).toMatchObject({ isAllowed: true, granted: { U0001: 'approver' } });
  expect(grant.entry).toMatchObject({
    action: 'role.grant',
    subjects: ['U0001'],
    details: { role: 'approver', allowed: true },
  });
  expect(() => assertAuditable(grant.entry)).not.toThrow();
});

it.each([
  ['not-admin', book({ granted: { U0001: 'approver' } }), 'U0001', 'U0001'],
  ['fixed', book({ fixedAdmins: ['UADMIN', 'UOTHER'] }), 'UADMIN', 'UOTHER'],
  ['last-admin', book(), 'UOWNER', 'UOWNER'],
  ['last-admin', book({ owners: [], granted: { U0001: 'admin' } }), 'U0001', 'U0001'],
] as const)('refuses a grant: %s', (reason, roles, actor, user) => {
  const grant = grantRole(roles, { at: AT, person: person(actor), user, role: 'viewer' });
  expect(grant).toMatchObject({ isAllowed: false, reason, entry: { details: { allowed: false, reason } } });
});

it('lets an owner step down once there is another admin', () => {
  const roles = book({ granted: { U0001: 'admin' } });
  expect(
    grantRole(roles, { at: AT, person: person('UOWNER'), user: 'UOWNER', role: 'viewer' }).isAllowed,
  ).toBe(true);
});
