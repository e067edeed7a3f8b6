import { expect, it } from 'vitest';

import { summarise } from '../../../scripts/metrics.ts';
import { markQuestion } from '../../support/real-engine.ts';
import { readQuestions } from '../../support/repository-data.ts';

/**
 * A little under (or over) what the engine reaches on the development questions, so that a regression fails. Raise them
 * when the engine gets better; lower one only with the reason in the commit.
 */
const AT_LEAST = {
  'verdict accuracy (in scope)': 0.92,
  'citation hit@1': 0.93,
  'citation hit@3': 0.97,
  'all citations (compound, list)': 0.7,
  'refusal recall': 0.86,
  'refusal precision': 0.94,
  must_mention: 0.9,
  'high band: right': 0.955,
  'high band: coverage': 0.68,
  'end to end': 0.885,
} as const;

const AT_MOST = { 'unsafe flips': 0.02, 'false refusals': 0.015 } as const;

const figures = summarise(readQuestions('dev').map(markQuestion));

it.each(Object.entries(AT_LEAST))('reaches for "%s" at least %f', (name, least) =>
  expect(figures.get(name)).toBeGreaterThanOrEqual(least),
);

it.each(Object.entries(AT_MOST))('keeps "%s" to at most %f', (name, most) =>
  expect(figures.get(name)).toBeLessThanOrEqual(most),
);
