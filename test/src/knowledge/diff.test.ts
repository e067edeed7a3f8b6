import { expect, it } from 'vitest';

import type { GuideChange } from '../../../src/core/guide.ts';
import { diffGuides } from '../../../src/knowledge/diff.ts';
import { recordOf } from '../../support/answers.ts';
import { guideCopy, GUIDE_PATHS } from '../../support/guides.ts';

const RECORDS = [
  recordOf({
    id: 'pigeons.night.eligibility',
    source: { path: ['Pigeon Post', 'Not Eligible for HIPAA', 'Night Flights'], sha256: '' },
  }),
  recordOf({
    id: 'owls.hoods.requirement',
    source: { path: ['Introduction'], sha256: '' },
    alsoAt: [{ path: ['Owl Mail', 'Required for HIPAA', 'Hoods'], sha256: '' }],
  }),
];

const { editions, changes } = diffGuides(guideCopy('old'), guideCopy('new'), GUIDE_PATHS, RECORDS);
const changeAt = (title: string): GuideChange | undefined =>
  changes.find(({ path }) => path.at(-1) === title);

it('names both editions', () => expect(editions).toEqual(['2024-01-31', '2026-06-30']));

it('finds nothing between a copy and itself, however it was made', () => {
  expect(diffGuides(guideCopy('old'), guideCopy('layout'), GUIDE_PATHS, RECORDS).changes).toEqual([]);
});

it('sees that a rule became stricter', () => {
  expect(changeAt('Baskets')).toMatchObject({
    kind: 'changed',
    direction: 'stricter',
    isFlipped: false,
    reasons: ['should → must'],
  });
});

it('sees that a rule became looser', () => {
  expect(changeAt('Rings')).toMatchObject({ direction: 'looser', reasons: ['must → encouraged'] });
});

it('sees that eligibility flipped, and whose records are stale', () => {
  expect(changeAt('Night Flights')).toMatchObject({
    direction: 'looser',
    isFlipped: true,
    stale: ['pigeons.night.eligibility'],
  });
});

it('follows a product to its new name, with all that stands under it', () => {
  expect(changeAt('Owl Express')).toMatchObject({ kind: 'renamed', was: ['Owl Mail'], direction: 'neutral' });
  expect(changeAt('Hoods')).toMatchObject({ kind: 'renamed', stale: ['owls.hoods.requirement'] });
});

it('takes a new duty and a new ban for stricter', () => {
  expect(changeAt('Lofts')).toMatchObject({ kind: 'added', direction: 'stricter' });
  expect(changeAt('Shouting')).toMatchObject({ kind: 'added', direction: 'stricter' });
});

it('takes a duty that went for looser', () => {
  const back = diffGuides(guideCopy('new'), guideCopy('old'), GUIDE_PATHS, []).changes;
  expect(back.find(({ path }) => path.at(-1) === 'Lofts')).toMatchObject({
    kind: 'removed',
    direction: 'looser',
  });
});

it('sees that a section moved to another group', () => {
  const moved = guideCopy('old')
    .replace('Not Eligible for HIPAA\n\nThis part', 'Special Considerations for HIPAA\n\nThis part')
    .replace('are not HIPAA eligible at this time', 'are for keepers with a lamp');
  const found = diffGuides(guideCopy('old'), moved, GUIDE_PATHS, RECORDS).changes;
  expect(found.find(({ path }) => path.at(-1) === 'Night Flights')).toMatchObject({
    kind: 'moved',
    direction: 'looser',
    isFlipped: true,
    stale: ['pigeons.night.eligibility'],
  });
});
