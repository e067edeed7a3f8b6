import { expect, it } from 'vitest';

import type { Answer, Explanation } from '../../../src/core/answer.ts';
import { findViewProblems } from '../../../src/views/limits.ts';
import { waitingModal, WHY_TITLE, whyModal, whyView } from '../../../src/views/why.ts';
import { answerOf, partOf } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';

const explained = (change: Partial<Explanation> = {}, parts = [partOf()]): Answer => {
  const answer = answerOf({}, parts);
  return {
    ...answer,
    explanation: {
      ...answer.explanation,
      normalised: 'may canary pidgeons carry phi',
      fixes: [{ from: 'pidgeons', to: 'pigeons' }],
      entities: [{ id: 'post', name: 'Pigeon Post', matched: 'canary pigeons' }],
      qualifiers: { geo: 'us', phi: 'with' },
      features: [{ feature: 'w:canary', weight: 12.3456 }],
      rivals: [
        { id: 'pigeons.post.eligibility', score: -0.1 },
        { id: 'owls.mail.eligibility', score: -5.4321 },
      ],
      ...change,
    },
  };
};

it('shows its asker how the question was read and what the answer rests on', () =>
  expect(wordsIn(whyView(explained(), true).blocks).split('\n').slice(0, 10)).toEqual([
    'Why this answer',
    '*Read as:* may canary pidgeons carry phi',
    '*Spelling mended:* pidgeons → pigeons',
    '*Names found:* Pigeon Post (“canary pigeons”)',
    '*Circumstances:* geo = us, phi = with',
    '*Rests on:* pigeons.post.eligibility (Pigeon Post: eligible with conditions)',
    '*Rules that fired:* lookup',
    '*Strongest evidence:* w:canary 12.35',
    '*Passed over:* owls.mail.eligibility -5.43',
    '*Confidence:* high',
  ]));

it.each([
  ['others read along', explained(), false],
  ['the question may hold PHI', { ...explained(), holdsPhi: true }, true],
] as const)('shows no word of the question where %s', (_name, answer, hasWords) => {
  const words = wordsIn(whyView(answer, hasWords).blocks);
  expect(words).not.toMatch(/canary|pidgeon/i);
  expect(words).toContain('*Names found:* Pigeon Post\n');
});

it('tells parts without a record from the others', () =>
  expect(
    wordsIn(whyView(explained({}, [partOf({ records: [], verdict: 'not-covered' })]), true).blocks),
  ).toContain('*Rests on:* no record (Pigeon Post: not covered by the guide)'));

it('leaves out what there is nothing to say of', () => {
  const bare = {
    normalised: '',
    fixes: [],
    entities: [],
    qualifiers: {},
    rules: [],
    features: [],
    rivals: [],
  };
  expect(wordsIn(whyView(explained(bare), true).blocks)).not.toMatch(
    /Read as|Spelling|Names|Circum|Rules|evidence|Passed/,
  );
});

it('stands in a modal as well, which waits under the same title', () => {
  expect(findViewProblems(whyModal(explained(), false))).toEqual([]);
  expect(findViewProblems(waitingModal(WHY_TITLE))).toEqual([]);
  expect(waitingModal(WHY_TITLE).title).toEqual(whyModal(explained(), false).title);
});

it('cuts the title of a modal to what Slack takes', () =>
  expect(findViewProblems(waitingModal('A title that is much longer than that'))).toEqual([]));
