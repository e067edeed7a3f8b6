import { expect, it } from 'vitest';

import type { Requirement } from '../../../src/core/requirement.ts';
import { buildLists, type ListRecord } from '../../../src/knowledge/lists.ts';
import { recordOf } from '../../support/answers.ts';

const GROUP = ['Pigeon Post', 'Required for HIPAA'];

const required = (name: string, change: Partial<Requirement> = {}): Requirement =>
  recordOf({
    id: `pigeons.${name.toLowerCase()}.requirement`,
    attribute: 'requirement',
    verdict: 'required',
    headingLevel: 'required',
    source: { path: [...GROUP, name], sha256: '' },
    ...change,
  });

const ORDER = ['Rings', 'Baskets'].map((name) => [...GROUP, name].join(' > '));

const listOf = (records: readonly Requirement[], id: string): ListRecord | undefined =>
  buildLists(records, ORDER).find((list) => list.id === id);

it('lists what stands under a group heading, in the order of the guide', () => {
  const list = listOf([required('Baskets'), required('Rings')], 'list.pigeons.required');
  expect(list?.members.map(({ id }) => id)).toEqual([
    'pigeons.rings.requirement',
    'pigeons.baskets.requirement',
  ]);
  expect([list?.verdict, list?.path]).toEqual(['required', GROUP]);
});

it('lets the record with the status of the heading speak for its section', () => {
  const definition = required('Rings', {
    id: 'pigeons.rings.definition',
    attribute: 'definition',
    verdict: 'info',
  });
  const list = listOf([definition, required('Rings')], 'list.pigeons.required');
  expect(list?.members.map(({ id }) => id)).toEqual(['pigeons.rings.requirement']);
});

it('makes no list of what stands under no group heading', () =>
  expect(listOf([required('Rings', { headingLevel: null })], 'list.pigeons.required')).toBeUndefined());

it('puts the lists of all products together', () => {
  const owls = required('Hoods', { id: 'owls.hoods.requirement', product: 'owls' });
  const list = listOf([required('Rings'), owls], 'list.all.required');
  expect(list?.members.map(({ id }) => id)).toEqual(['pigeons.rings.requirement', 'owls.hoods.requirement']);
});
