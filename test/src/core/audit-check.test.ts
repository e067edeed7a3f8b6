import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { checkChain } from '../../../src/core/audit-check.ts';
import { extendChain, type AuditEntry, type AuditHead, type AuditLink } from '../../../src/core/audit.ts';

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

function chain(count: number): { links: readonly AuditLink[]; head: AuditHead } {
  const entries = Array.from({ length: count }, (_, n) => entry({ subjects: [`mute-${n}`] }));
  return extendChain(null, 'instance0001', entries);
}

const cases = fc.record({ count: fc.integer({ min: 2, max: 12 }), at: fc.nat(11), other: fc.nat(11) });

it('accepts what it wrote, in one go or bit by bit', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), (count, split) => {
      const { links, head } = chain(count);
      const entries = links.slice(1).map((link) => link.entry);
      const first = extendChain(null, 'instance0001', entries.slice(0, split));
      const rest = extendChain(split === 0 ? null : first.head, 'instance0001', entries.slice(split));
      expect(rest.head).toEqual(head);
      expect(checkChain(links, [head])).toEqual({ isIntact: true, head });
    }),
  ));

it('finds an edited entry at its place', () =>
  fc.assert(
    fc.property(
      cases,
      fc.constantFrom('ts', 'actor', 'action', 'subjects', 'details'),
      ({ count, at }, field) => {
        const { links, head } = chain(count);
        const index = 1 + (at % count);
        const edits = {
          ts: '2026-01-01T00:00:00.000Z',
          actor: 'U0002',
          action: 'x.y',
          subjects: [],
          details: {},
        };
        const forged = links.map((link) =>
          link.n === index ? { ...link, entry: { ...link.entry, [field]: edits[field] } } : link,
        );
        expect(checkChain(forged, [head])).toEqual({ isIntact: false, index, reason: 'edited' });
      },
    ),
  ));

it('finds the first entry that is missing', () =>
  fc.assert(
    fc.property(cases, ({ count, at }) => {
      const { links, head } = chain(count);
      const index = at % links.length;
      const reason = index === 0 ? 'no-beginning' : index === links.length - 1 ? 'truncated' : 'missing';
      expect(checkChain(links.toSpliced(index, 1), [head])).toEqual({ isIntact: false, index, reason });
    }),
  ));

it('finds entries in another order', () =>
  fc.assert(
    fc.property(cases, ({ count, at, other }) => {
      const { links, head } = chain(count);
      const [a, b] = [at % links.length, other % links.length].toSorted((x, y) => x - y) as [number, number];
      fc.pre(a !== b);
      const swapped = links.map((link) => (link.n === a ? links[b] : link.n === b ? links[a] : link));
      expect(checkChain(swapped, [head])).toMatchObject({ isIntact: false, index: a });
    }),
  ));

it('finds an entry that stands there twice, and one put in between', () =>
  fc.assert(
    fc.property(cases, ({ count, at }) => {
      const { links, head } = chain(count);
      const index = at % links.length;
      const link = links[index] as AuditLink;
      expect(checkChain(links.toSpliced(index, 0, link), [head])).toMatchObject({
        isIntact: false,
        index: index + 1,
      });
      const foreign = { ...link, n: index, entry: entry({ subjects: ['forged'] }) };
      expect(checkChain(links.toSpliced(index, 0, foreign), [head])).toMatchObject({
        isIntact: false,
        index,
      });
    }),
  ));

it('finds a renumbered chain with an entry removed', () => {
  const { links, head } = chain(5);
  const forged = links.toSpliced(2, 1).map((link, n) => ({ ...link, n }));
  expect(checkChain(forged, [head])).toEqual({ isIntact: false, index: 2, reason: 'edited' });
});

it('finds that the end was cut off', () =>
  fc.assert(
    fc.property(cases, ({ count, at }) => {
      const { links, head } = chain(count);
      const left = at % links.length;
      expect(checkChain(links.slice(0, left), [head])).toEqual({
        isIntact: false,
        index: left,
        reason: 'truncated',
      });
    }),
  ));

it('finds by a head that a chain was written anew, and where a common past ends', () => {
  const { head } = chain(3);
  const other = extendChain(null, 'instance0002', [entry(), entry(), entry()]);
  expect(checkChain(other.links, [head])).toEqual({ isIntact: false, index: 0, reason: 'replaced' });
  const longer = extendChain(null, 'instance0001', [entry({ actor: 'U0009' }), entry(), entry(), entry()]);
  expect(checkChain(longer.links, [longer.head, head])).toEqual({
    isIntact: false,
    index: 3,
    reason: 'replaced',
  });
});

it('accepts an older anchor of the same chain', () => {
  const { links, head } = chain(6);
  const anchor = { ...head, count: 3, hash: links[2]?.hash ?? '' };
  expect(checkChain(links, [head, anchor])).toEqual({ isIntact: true, head });
});

it.each([null, 7, 'x', {}, { n: 1, hash: 'x' }, { n: 1, hash: 'x', entry: null }])(
  'finds a row that is no entry: %j',
  (row) => {
    const { links, head } = chain(3);
    expect(checkChain([links[0], row, ...links.slice(2)], [head])).toEqual({
      isIntact: false,
      index: 1,
      reason: 'unreadable',
    });
  },
);

it('is intact while empty', () => expect(checkChain([], [])).toEqual({ isIntact: true, head: null }));
