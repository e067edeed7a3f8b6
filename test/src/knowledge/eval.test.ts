import { expect, it } from 'vitest';

import { summarise } from '../../../scripts/metrics.ts';
import { markQuestion } from '../../support/real-engine.ts';
import { readQuestions } from '../../support/repository-data.ts';

/**
 * A little under (or over) what the engine reaches on the development questions, so that a regression fails. Raise them
 * when the engine gets better; lower one only with the reason in the commit.
 */
const AT_LEAST = {
  'verdict accuracy (in scope)': 0.91,
  'citation hit@1': 0.92,
  'citation hit@3': 0.96,
  'all citations (compound, list)': 0.7,
  'refusal recall': 0.85,
  'refusal precision': 0.93,
  must_mention: 0.88,
  'high band: right': 0.95,
  'high band: coverage': 0.65,
  'end to end': 0.87,
} as const;

const AT_MOST = { 'unsafe flips': 0.025, 'false refusals': 0.02 } as const;

const figures = summarise(readQuestions('dev').map(markQuestion));

it.each(Object.entries(AT_LEAST))('reaches for "%s" at least %f', (name, least) =>
  expect(figures.get(name)).toBeGreaterThanOrEqual(least),
);

it.each(Object.entries(AT_MOST))('keeps "%s" to at most %f', (name, most) =>
  expect(figures.get(name)).toBeLessThanOrEqual(most),
);
