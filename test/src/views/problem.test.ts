import { expect, it } from 'vitest';

import { modalOf } from '../../../src/views/kit.ts';
import { findViewProblems } from '../../../src/views/limits.ts';
import { noteView, problemView } from '../../../src/views/problem.ts';
import { wordsIn } from '../../support/blocks.ts';

it('stands in a modal with what to try next, or a note', () => {
  const problem = modalOf('Why this answer', problemView('STORE_BUSY', 'Try <again>.', 'ab12'));
  expect(findViewProblems(problem)).toEqual([]);
  expect(wordsIn(problem.blocks)).toBe('⚠️ Try &lt;again&gt;.\nReference ab12 · STORE_BUSY');
  expect(findViewProblems(modalOf('Why this answer', noteView('Ask first.')))).toEqual([]);
});
