import { beforeAll, expect, it } from 'vitest';

import type { Frame } from '../../src/core/answer.ts';
import type { Engine } from '../../src/knowledge/engine.ts';
import { openEngine } from '../../src/knowledge/open.ts';
import { findMessageProblems } from '../../src/views/limits.ts';
import { replyView } from '../../src/views/reply.ts';
import { knowledge, recordIds } from '../support/repository-data.ts';

const MOST_SECTION_TEXT = 3000;
const NOTHING_BEFORE: Frame = { entities: [], records: [], attribute: null, qualifiers: {}, rules: [] };

let engine: Engine;
beforeAll(() => {
  engine = openEngine(() => false);
});

it('fits the words of every record in one section', () => {
  const long = knowledge.requirements.filter(({ statement, why, trap, actions, overrides }) => {
    const done = actions.flatMap((action) => [action.do, action.where ?? '']);
    const said = overrides.map(({ say }) => say);
    return [statement, why, trap ?? '', ...done, ...said].join(' ').length > MOST_SECTION_TEXT;
  });
  expect(long.map(({ id }) => id)).toEqual([]);
});

it('draws the answer of every record as a message that Slack takes', () => {
  const refused = [...recordIds].filter((id) => {
    const answer = engine.choose(id, NOTHING_BEFORE);
    return findMessageProblems(replyView({ kind: 'answer', answer }, 'thread')).length > 0;
  });
  expect(refused).toEqual([]);
});
