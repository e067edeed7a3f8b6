import { expect, it } from 'vitest';

import { mark, summarise, type Gold, type Mark, type Said } from '../../scripts/metrics.ts';

const RINGS = ['Pigeon Post', 'Required for HIPAA', 'Rings'];

const goldOf = (change: Partial<Gold> = {}): Gold => ({
  id: 'x001',
  q: 'must pigeons wear rings?',
  kind: 'requirement',
  verdict: 'required',
  sections: [RINGS],
  must_mention: ['ring'],
  ...change,
});

const saidOf = (change: Partial<Said> = {}): Said => ({
  verdict: 'required',
  sections: [RINGS],
  text: 'Every pigeon wears a ring.',
  confidence: 'high',
  ...change,
});

const markOf = (said: Partial<Said>, gold: Partial<Gold> = {}): Mark => mark(goldOf(gold), saidOf(said));

it('takes the right verdict with the right first citation for right', () => {
  const { endToEnd, hit1, unsafe, mentioned } = markOf({});
  expect([endToEnd, hit1, unsafe, mentioned]).toEqual([true, true, false, 1]);
});

it.each([
  [['Pigeon Post', 'Rings'], true],
  [['pigeon post', 'Required for HIPAA', 'Rings (Beta)'], true],
  [['Pigeon Post', 'Required for HIPAA'], false],
  [['Owl Mail', 'Rings'], false],
])('compares a wanted path with the one cited: %j', (want, isHit) =>
  expect(markOf({}, { sections: [want] }).hit1).toBe(isHit),
);

it('counts a citation that comes later among the first three', () => {
  const { hit1, hit3, endToEnd } = markOf({ sections: [['Owl Mail'], RINGS] });
  expect([hit1, hit3, endToEnd]).toEqual([false, true, false]);
});

it.each([
  ['recommended', true],
  ['eligible', true],
  ['not-eligible', false],
  ['info', false],
  ['not-covered', false],
] as const)('calls "%s" in place of "required" unsafe: %j', (verdict, isUnsafe) =>
  expect(markOf({ verdict }).unsafe).toBe(isUnsafe),
);

it('accepts a verdict that can be defended', () =>
  expect(markOf({ verdict: 'conditional' }, { verdict_alt: ['conditional'] }).endToEnd).toBe(true));

it('wants a refusal, and nothing else, where the guide is silent', () => {
  const silent = { verdict: 'not-covered', sections: [] } as const;
  expect(markOf({ verdict: 'not-covered', sections: [] }, silent).endToEnd).toBe(true);
  expect(markOf({}, silent).endToEnd).toBe(false);
});

it('sums up shares of what each figure is about', () => {
  const figures = summarise([
    markOf({}),
    markOf({ verdict: 'eligible' }),
    markOf({ verdict: 'not-covered', sections: [] }, { verdict: 'not-covered', sections: [] }),
  ]);
  expect(figures.get('questions')).toBe(3);
  expect(figures.get('unsafe flips')).toBe(0.5);
  expect(figures.get('refusal precision')).toBe(1);
  expect(figures.get('end to end')).toBeCloseTo(2 / 3);
});
