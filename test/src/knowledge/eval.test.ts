import { expect, it } from 'vitest';

import { summarise } from '../../../scripts/metrics.ts';
import { markQuestion } from '../../support/real-engine.ts';
import { readQuestions } from '../../support/repository-data.ts';

/**
 * A little under (or over) what the engine reaches on the held-back questions, which it never learned from, so that a
 * regression fails. Raise them when the engine gets better; lower one only with the reason in the commit.
 */
const AT_LEAST = {
  'verdict accuracy (in scope)': 0.87,
  'citation hit@1': 0.91,
  'citation hit@3': 0.94,
  'all citations (compound, list)': 0.78,
  'refusal recall': 0.83,
  'refusal precision': 0.87,
  must_mention: 0.86,
  'high band: right': 0.93,
  'high band: coverage': 0.55,
  'end to end': 0.85,
} as const;

const AT_MOST = { 'unsafe flips': 0.023, 'false refusals': 0.02 } as const;

const figures = summarise(readQuestions('held-back').map(markQuestion));

it.each(Object.entries(AT_LEAST))('reaches for "%s" at least %f', (name, least) =>
  expect(figures.get(name)).toBeGreaterThanOrEqual(least),
);

it.each(Object.entries(AT_MOST))('keeps "%s" to at most %f', (name, most) =>
  expect(figures.get(name)).toBeLessThanOrEqual(most),
);
