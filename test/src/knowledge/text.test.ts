import { expect, it } from 'vitest';

import {
  MAX_QUESTION_CHARS,
  normalise,
  sentences,
  squash,
  tokenise,
  wordsOf,
} from '../../../src/knowledge/text.ts';

it.each([
  ['<@U00000001> Is SMS ok?', 'is sms ok?'],
  ['look in <#C00000001|voice-team>', 'look in voice-team'],
  ['see <https://example.com/a|our notes>', 'see our notes'],
  ['&lt;Record&gt; &amp; MMS :wave:', '<record> and mms'],
])('reads %j as the person saw it in Slack', (typed, plain) => expect(normalise(typed)).toBe(plain));

it.each([
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ["we're", 'we are'],
  ['whats', 'what is'],
  ['w/o a BAA', 'without a baa'],
  ['thru u', 'through you'],
  ['HIPPA', 'hipaa'],
  ['text & voice', 'text and voice'],
  ['SMS + MMS', 'sms and mms'],
])('writes out %j', (typed, plain) => expect(normalise(typed)).toBe(plain));

it('folds Unicode variants, quotes, dashes and white space', () =>
  expect(normalise('  “ＳＭＳ” – patient’s\n\tnote ')).toBe('"sms" - patient\'s note'));

it('changes nothing when it is done twice', () => {
  const once = normalise("<@U00000001> can't we text w/ Pigeons → owls?");
  expect(normalise(once)).toBe(once);
});

it('reads no further than it says', () =>
  expect(normalise('a'.repeat(MAX_QUESTION_CHARS + 9))).toHaveLength(MAX_QUESTION_CHARS));

it('takes numbers with letters, TwiML verbs and possessives as one word each', () =>
  expect(wordsOf("2fa over 10dlc with <record> for the patient's line")).toEqual([
    '2fa',
    'over',
    '10dlc',
    'with',
    '<record>',
    'for',
    'the',
    'patient',
    'line',
  ]));

it('reads a closing or empty TwiML verb as the verb', () =>
  expect(wordsOf('</record> <record/> <record >')).toEqual(['<record>', '<record>', '<record>']));

it('knows the stem of a word, and leaves TwiML verbs as they are', () =>
  expect(tokenise('encrypted <record>').map(({ stem }) => stem)).toEqual(['encrypt', '<record>']));

it('cuts at the ends of sentences only', () =>
  expect(sentences('we use v1.2 of it. is it ok? yes! e.g. this; and that')).toEqual([
    'we use v1.2 of it',
    'is it ok?',
    'yes!',
    'e.g. this',
    'and that',
  ]));

it.each([
  ['web hooks', 'webhook'],
  ['webhook', 'webhook'],
  ['boxes', 'box'],
  ['access', 'access'],
  ['status', 'status'],
  ['sms', 'sms'],
])('finds %j under %j', (alias, key) => expect(squash(alias.split(' '))).toBe(key));
