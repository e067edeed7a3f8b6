import { expect, it } from 'vitest';

import { splitClauses } from '../../../src/knowledge/split.ts';

it.each([
  ['is sms ok? and is mms ok?', ['is sms ok?', 'and is mms ok?']],
  ['can we text patients and do we need a baa?', ['can we text patients', 'do we need a baa?']],
  ['is studio allowed, and who is responsible?', ['is studio allowed', 'who is responsible?']],
  ['1. is sms ok? 2. is voice ok?', ['is sms ok?', 'is voice ok?']],
])('takes %j for several questions', (text, asked) => expect(splitClauses(text).asked).toEqual(asked));

it.each([
  'is it ok to record and store calls?',
  'can we use sms and mms?',
  'which products are eligible, and why?',
])('takes %j for one question', (text) => expect(splitClauses(text).asked).toEqual([text]));

it('keeps apart what only sets the scene', () =>
  expect(splitClauses('we run a clinic. may we text patients?')).toEqual({
    asked: ['may we text patients?'],
    scene: 'we run a clinic',
  }));

it('takes a statement as a whole for the question', () =>
  expect(splitClauses('we plan to stream calls to a vendor').asked).toEqual([
    'we plan to stream calls to a vendor',
  ]));
