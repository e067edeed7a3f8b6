import { expect, it } from 'vitest';

import type { Frame } from '../../../src/core/answer.ts';
import { followUp, type FollowUp } from '../../../src/knowledge/follow.ts';
import { recordOf } from '../../support/answers.ts';
import { catalogOf, knowledgeOf, readerOf } from '../../support/knowledge.ts';

const before: Frame = {
  entities: ['pigeons'],
  records: ['pigeons.overview.eligibility'],
  attribute: 'eligibility',
  qualifiers: { phi: 'with' },
  rules: ['record'],
};

const catalog = catalogOf({
  requirements: [
    ...knowledgeOf().requirements,
    recordOf({ id: 'pigeons.overview.reason', entity: 'pigeons', attribute: 'reason' }),
  ],
});

const follow = (question: string, context: Frame = before): FollowUp | undefined =>
  followUp(readerOf()(question), context, catalog);

it.each(['and owls?', 'what about owls', 'same for owls?'])(
  'asks the same of another thing: %j',
  (question) =>
    expect(follow(question)).toEqual({
      rule: 'follow-up:subject',
      frame: { ...before, entities: ['owls'], records: ['owls.overview.eligibility'] },
    }),
);

it('falls back on whether the other thing may be used', () =>
  expect(follow('and rings?')?.frame.records).toEqual(['pigeons.rings.requirement']));

it.each(['why?', 'but why'])('asks for another side of the same thing: %j', (question) =>
  expect(follow(question)).toEqual({
    rule: 'follow-up:side',
    frame: { ...before, records: ['pigeons.overview.reason'], attribute: 'reason' },
  }),
);

it('keeps the record where no other says it', () =>
  expect(follow('who?')).toEqual({ rule: 'follow-up:side', frame: before }));

it.each(['what about canada?', 'in canada?'])('adds a qualifier to what was asked: %j', (question) =>
  expect(follow(question)).toEqual({
    rule: 'follow-up:qualifier',
    frame: { ...before, qualifiers: { phi: 'with', geo: 'non-us' } },
  }),
);

it.each(['is the hood of an owl allowed in a cold winter?', 'are owls ok?', 'good morning'])(
  'leaves a question alone that stands on its own: %j',
  (question) => expect(follow(question)).toBeUndefined(),
);

it('repeats a refusal when asked why', () =>
  expect(follow('why?', { ...before, records: [] })).toEqual({
    frame: { ...before, records: [] },
    rule: 'follow-up:side',
  }));
