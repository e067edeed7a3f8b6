import { expect, it } from 'vitest';

import { answerJson } from '../../../src/terminal/json.ts';
import { answerOf, partOf } from '../../support/answers.ts';

const GUIDE = 'The Made-up Guide';
const source = (document: string, ...path: string[]) => ({ document, edition: '2024-01-31', path });

it('has exactly the fields of the contract, in their order', () => {
  const notices = [{ id: 'n1', text: 'Later.', url: null, grade: 'A' }];
  const json = answerJson(answerOf({ notices }), GUIDE);
  expect(Object.keys(json)).toEqual([
    'verdict',
    'sections',
    'sources',
    'records',
    'parts',
    'notices',
    'confidence',
    'guide',
    'answer',
  ]);
  expect(json).toMatchObject({
    verdict: 'conditional',
    sections: [['Pigeon Post', 'Required for HIPAA']],
    sources: [source(GUIDE, 'Pigeon Post', 'Required for HIPAA')],
    records: ['pigeons.post.eligibility'],
    parts: [{ verdict: 'conditional', records: ['pigeons.post.eligibility'] }],
    notices,
    confidence: 'high',
    guide: '2024-01-31',
  });
});

it('names each section once, best first', () => {
  const sources = [source(GUIDE, 'B'), source(GUIDE, 'A', 'C'), source(GUIDE, 'B')];
  expect(answerJson(answerOf({ sources }), GUIDE).sections).toEqual([['B'], ['A', 'C']]);
});

it('has no section where the guide does not answer', () => {
  expect(answerJson(answerOf({ verdict: 'not-covered' }), GUIDE).sections).toEqual([]);
});

it('has no section where the companion list alone answers, but names the list', () => {
  const sources = [source('The List', 'Owls')];
  expect(answerJson(answerOf({ sources }), GUIDE)).toMatchObject({ sections: [], sources });
});

it('writes the answer without colour and without folding', () => {
  const statement = 'word '.repeat(60).trim();
  const { answer } = answerJson(answerOf({}, [partOf({ statement })]), GUIDE);
  expect(answer).toContain(statement);
  expect(answer).not.toContain('\u001B');
});
