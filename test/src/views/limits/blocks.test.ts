import { describe, expect, it } from 'vitest';

import { findBlockProblems, type Surface } from '../../../../src/views/limits.ts';
import { LIMITS, MAY_BE_NONE, MESSAGE_LIMITS } from '../../../support/block-limits.ts';
import { list } from '../../../support/block-makers.ts';

const SURFACES: readonly Surface[] = ['message', 'modal', 'home'];

describe.each(LIMITS)('%s', (_name, most, make) => {
  it.each(SURFACES)(`are at most ${most} in a %s`, (surface) => {
    expect(findBlockProblems([make(most)], surface)).toEqual([]);
    expect(findBlockProblems([make(most + 1)], surface)).toHaveLength(1);
  });
});

it.each(LIMITS.filter(([name]) => !MAY_BE_NONE.includes(name)))(
  'lets no %s be nothing',
  (_name, _most, make) => {
    expect(findBlockProblems([make(1)], 'modal')).toEqual([]);
    expect(findBlockProblems([make(0)], 'modal')).toHaveLength(1);
  },
);

it.each(MESSAGE_LIMITS)('lets a message have %s up to %i, and a view none', (_name, most, make) => {
  expect(findBlockProblems([make(most)], 'message')).toEqual([]);
  expect(findBlockProblems([make(most + 1)], 'message')).toHaveLength(1);
  expect(findBlockProblems([make(1)], 'modal')).toEqual(['unsupported type [json-pointer:/blocks/0]']);
});

it.each([
  ['message', 50],
  ['modal', 100],
  ['home', 100],
] as const)('lets a %s have %i blocks', (surface, most) => {
  const dividers = list(most, () => ({ type: 'divider' }));
  expect(findBlockProblems(dividers, surface)).toEqual([]);
  expect(findBlockProblems([...dividers, { type: 'divider' }], surface)).toEqual([
    `no more than ${most} items allowed [json-pointer:/blocks]`,
  ]);
});
