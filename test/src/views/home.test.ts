import { expect, it } from 'vitest';

import { homeView, TRY, TRY_QUESTIONS } from '../../../src/views/home.ts';
import { findViewProblems } from '../../../src/views/limits.ts';
import { buttonsIn, controlsIn, wordsIn } from '../../support/blocks.ts';

const home = homeView('2024-01-31', '0.0.1');

it('is a Home tab that Slack takes, whatever the version is called', () => {
  expect(findViewProblems(home)).toEqual([]);
  expect(findViewProblems(homeView('?'.repeat(4000), '<!channel>'.repeat(400)))).toEqual([]);
  expect(controlsIn(homeView('<!channel>', '<!here>'))).toEqual([]);
});

it('offers questions to begin with, each whole on its button', () =>
  expect(buttonsIn(home).map(({ actionId, label }) => [actionId, label])).toEqual(
    TRY_QUESTIONS.map(({ question }, index) => [`${TRY}${index}`, question]),
  ));

it('says what it keeps, what it is not, and which edition it knows', () => {
  const words = wordsIn(home);
  expect(words).toContain('*What I keep*');
  expect(words).toContain('Not legal advice. Keep PHI out of questions');
  expect(words).toContain('Guide of January 31, 2024; newer editions exist. Sidekeeper 0.0.1.');
});
