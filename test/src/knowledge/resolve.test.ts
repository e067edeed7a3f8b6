import { expect, it } from 'vitest';

import type { Requirement } from '../../../src/core/requirement.ts';
import { resolve, strictest } from '../../../src/knowledge/resolve.ts';
import { recordOf } from '../../support/answers.ts';
import { catalogOf } from '../../support/knowledge.ts';

const catalog = catalogOf();

const known = (id: string): Requirement => catalog.records.get(id) ?? recordOf();
const pigeons = known('pigeons.overview.eligibility');

it('says what the record says where no qualifier applies', () => {
  const { verdict, statement, rules } = resolve(pigeons, { geo: 'us' }, catalog);
  expect([verdict, statement, rules]).toEqual(['conditional', pigeons.statement, []]);
});

it('lets the rule on places govern a question about use abroad', () => {
  const { record, verdict, statement, rules } = resolve(pigeons, { geo: 'non-us' }, catalog);
  expect(record.id).toBe('pigeons.overview.scope-geo');
  expect(verdict).toBe('not-eligible');
  expect(statement).toMatch(/^Not abroad\. /);
  expect(rules).toEqual(['us-only-traffic', 'override:geo']);
});

it('takes that rule from a record that is inherited', () => {
  const heirs = recordOf({ product: 'doves', inherits: ['pigeons.overview.scope-geo'] });
  expect(resolve(heirs, { geo: 'non-us' }, catalog).verdict).toBe('not-eligible');
});

it('leaves rules that have nothing to do with places as they are', () =>
  expect(resolve(known('pigeons.rings.requirement'), { geo: 'non-us' }, catalog).verdict).toBe('required'));

it('leaves a product without such a rule as it is', () =>
  expect(resolve(known('owls.overview.eligibility'), { geo: 'non-us' }, catalog).verdict).toBe('eligible'));

it('says nothing of US territories, which the guide does not name', () => {
  const { verdict, rules } = resolve(pigeons, { geo: 'us-territory' }, catalog);
  expect([verdict, rules]).toEqual(['not-covered', ['us-territory-unsaid']]);
});

it('stays with "not eligible" wherever the place', () => {
  const hoods = recordOf({ verdict: 'not-eligible', entity: 'pigeons' });
  expect(resolve(hoods, { geo: 'us-territory' }, catalog).verdict).toBe('not-eligible');
});

const twice = recordOf({
  product: 'owls',
  overrides: [
    { when: { phi: 'without' }, verdict: 'eligible', say: 'Fine without PHI.' },
    { when: { phi: 'without', vendor: 'own' }, verdict: 'required', say: 'Ask your vendor.' },
  ],
});

it('needs every qualifier that an override names', () =>
  expect(resolve(twice, { vendor: 'own' }, catalog).rules).toEqual([]));

it('lets the stricter of two overrides win', () => {
  const { verdict, rules } = resolve(twice, { phi: 'without', vendor: 'own' }, catalog);
  expect([verdict, rules]).toEqual(['required', ['override:phi+vendor']]);
});

it('counts the strictest part, and lets an uncovered one change nothing', () => {
  expect(strictest(['eligible', 'not-covered', 'conditional', 'info'])).toBe('conditional');
  expect(strictest(['info', 'not-eligible', 'required'])).toBe('not-eligible');
  expect(strictest(['not-covered', 'info'])).toBe('info');
  expect(strictest([])).toBe('not-covered');
});
