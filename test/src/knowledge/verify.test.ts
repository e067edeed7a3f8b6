import { expect, it } from 'vitest';

import type { Requirement } from '../../../src/core/requirement.ts';
import { verifyGuide } from '../../../src/knowledge/verify.ts';
import { recordOf } from '../../support/answers.ts';
import { guideCopy, outlineOf } from '../../support/guides.ts';

const RINGS = ['Pigeon Post', 'Required for HIPAA', 'Rings'];
const outline = outlineOf();
const sha256 = outline.sections.find(({ path }) => path.at(-1) === 'Rings')?.sha256 ?? '';

const ringRecord = (change: Partial<Requirement> = {}): Requirement =>
  recordOf({
    id: 'pigeons.rings.requirement',
    statement: 'Each pigeon wears a ring when it flies.',
    keyTerms: ['ring'],
    find: ['before it leaves the loft'],
    source: { path: RINGS, sha256 },
    ...change,
  });

const problems = (record: Requirement, copy: 'old' | 'new' | 'layout' = 'old'): string[] =>
  verifyGuide(guideCopy(copy), outline, [record]).map(({ kind, about }) => `${kind} ${about}`);

it('is silent when all agree', () => expect(problems(ringRecord())).toEqual([]));

it('is silent for the same edition out of the PDF', () =>
  expect(problems(ringRecord(), 'layout')).toEqual([]));

it.each([
  [
    'a heading that is not there',
    { source: { path: ['Pigeon Post', 'Wings'], sha256: '' } },
    'section-missing',
  ],
  ['a text that is another one', { source: { path: RINGS, sha256: 'f'.repeat(64) } }, 'text-changed'],
  ['a key term that the section lacks', { keyTerms: ['anklet'] }, 'term-missing'],
  ['a phrase that the section lacks', { find: ['after it leaves'] }, 'term-missing'],
  [
    'a second source that is not there',
    { alsoAt: [{ path: ['Owl Mail', 'Rings'], sha256: '' }] },
    'section-missing',
  ],
  ['words of the guide', { why: 'A keeper must put a ring on each pigeon before it flies.' }, 'copied-words'],
  [
    'words of the guide in an action',
    { actions: [{ who: 'customer', do: 'Put a ring on each pigeon before it leaves.' }] },
    'copied-words',
  ],
] as const)('names a record with %s', (_what, change, kind) => {
  expect(problems(ringRecord(change as Partial<Requirement>))).toContain(`${kind} pigeons.rings.requirement`);
});

it('names a section that nobody speaks for', () => {
  expect(
    problems(recordOf({ source: { path: ['Introduction'], sha256: outline.sections[0]?.sha256 ?? '' } })),
  ).toContain(`no-record ${RINGS.join(' > ')}`);
});

it('names what another edition added, changed and took out', () => {
  expect(problems(ringRecord(), 'new')).toEqual(
    expect.arrayContaining([
      'text-changed pigeons.rings.requirement',
      'section-missing Owl Mail',
      'section-unknown Raven Radio',
    ]),
  );
});

it('shows no sentence of the guide', () => {
  const texts = verifyGuide(guideCopy('new'), outline, [ringRecord()]).map(({ detail }) => detail);
  expect(texts.join(' ')).not.toMatch(/basket at night|encouraged/);
});
