import { expect, it } from 'vitest';

import type { Answer } from '../../../src/core/answer.ts';
import {
  ASK_COMPLIANCE,
  CHOOSE,
  controlsView,
  choicesView,
  SHARE,
  VOTE_DOWN,
  VOTE_UP,
  WHY,
  type Stage,
} from '../../../src/views/controls.ts';
import { decodeChoice, decodeFrame } from '../../../src/views/frame.ts';
import { answerOf, partOf } from '../../support/answers.ts';
import { buttonsIn, wordsIn } from '../../support/blocks.ts';
import { hugeFrame, sixChoices } from '../../support/extremes.ts';

const actionsOf = (answer: Answer, stage: Stage = 'private'): readonly string[] =>
  buttonsIn(controlsView(answer, stage)).map(({ actionId }) => actionId);

it('offers the asker the reason, sharing and a vote', () =>
  expect(actionsOf(answerOf())).toEqual([WHY, SHARE, VOTE_UP, VOTE_DOWN]));

it('offers no sharing where everybody sees the answer already', () =>
  expect(actionsOf(answerOf(), 'thread')).toEqual([WHY, VOTE_UP, VOTE_DOWN]));

it('offers nothing in a modal, which has no place to answer in', () =>
  expect(controlsView(answerOf(), 'modal')).toEqual([]));

it('offers no sharing of a question that is still open', () =>
  expect(actionsOf(answerOf({ choices: sixChoices('a') }))).not.toContain(SHARE));

it('offers no sharing of what its ids alone do not bring back', () => {
  const uncovered = partOf({ verdict: 'not-covered', records: [] });
  expect(actionsOf(answerOf({}, [uncovered]))).not.toContain(SHARE);
  expect(actionsOf(answerOf({}, [partOf(), uncovered]))).not.toContain(SHARE);
  expect(actionsOf(answerOf({}, []))).not.toContain(SHARE);
});

it.each([
  ['is not covered', { verdict: 'not-covered' }],
  ['is doubtful', { confidence: 'low' }],
] as const)('offers a person to ask when the answer %s', (_name, change) =>
  expect(actionsOf(answerOf(change))).toContain(ASK_COMPLIANCE),
);

it('carries ids only, and brings the same frame back', () => {
  const frame = { ...answerOf().frame, entities: ['post'], qualifiers: { geo: 'us' as const } };
  const answer = answerOf({ frame });
  const [why, share, ...votes] = buttonsIn(controlsView(answer, 'private')).map(({ value }) => value);
  expect([why, share].map(decodeFrame)).toEqual([frame, frame]);
  expect(votes).toEqual(['pigeons.post.eligibility', 'pigeons.post.eligibility']);
});

it('says how to go on where no button holds the ids', () => {
  const blocks = controlsView(answerOf({ frame: hugeFrame() }), 'private');
  expect(buttonsIn(blocks).map(({ actionId }) => actionId)).toEqual([VOTE_UP, VOTE_DOWN]);
  expect(wordsIn(blocks)).toContain('`/hipaa why` and the question explains it');
});

it('votes for the records that govern, each once, and never half an id', () => {
  const parts = Array.from({ length: 12 }, (_, index) =>
    partOf({
      records: [`pigeons.${'x'.repeat(100)}-${index % 11}.eligibility`, 'pigeons.other.eligibility'],
    }),
  );
  const [vote] = buttonsIn(controlsView(answerOf({}, parts), 'thread')).filter(
    ({ actionId }) => actionId === VOTE_UP,
  );
  const ids = vote?.value.split(',') ?? [];
  expect(ids).toHaveLength(6);
  expect(ids.filter((id) => !id.endsWith('.eligibility'))).toEqual([]);
});

it('gives a screen reader words for the thumbs', () =>
  expect(JSON.stringify(controlsView(answerOf(), 'thread'))).toMatch(
    /"accessibility_label":"This (helped|did not help)"/,
  ));

it('makes a button of each reading, which brings back what it was about', () => {
  const frame = { ...answerOf().frame, attribute: 'eligibility', qualifiers: { phi: 'with' as const } };
  const drawn = buttonsIn(choicesView(sixChoices('a'), frame));
  expect(drawn.map(({ actionId }) => actionId)).toEqual(
    [0, 1, 2, 3, 4, 5].map((index) => `${CHOOSE}${index}`),
  );
  expect(decodeChoice(drawn[2]?.value)).toEqual({
    id: 'entity-2',
    frame: { ...frame, records: [], rules: [] },
  });
});

it('keeps the readings of a question that rests on very much', () =>
  expect(buttonsIn(choicesView(sixChoices('a'), hugeFrame())).map(({ value }) => value.length < 300)).toEqual(
    Array.from({ length: 6 }, () => true),
  ));

it('asks nothing where there is nothing to choose', () =>
  expect(choicesView([], answerOf().frame)).toEqual([]));
