import { expect, it } from 'vitest';

import { missingEvidence, SETS_ASIDE } from '../../../src/knowledge/evidence.ts';
import { recordOf } from '../../support/answers.ts';

it.each([
  ['how much does it cost', 'none.price'],
  ['how long are recordings kept', 'none.retention'],
  ['what is the maximum file size', 'none.limits'],
  ['do you use tls 1.3', 'none.crypto'],
  ['is mfa needed', 'none.access'],
  ['how often do we rotate keys', 'none.rotation'],
  ['which country is it stored in', 'none.residency'],
  ['when must a breach be reported', 'none.breach'],
  ['is it hitrust certified', 'none.certification'],
  ['what about tcpa', 'none.consent'],
  ['what uptime is there', 'none.sla'],
])('misses in a plain record what %j asks for', (question, kind) =>
  expect(missingEvidence(question, recordOf())).toBe(kind),
);

it.each(['may pigeons carry phi', 'who puts the rings on', 'how much detail may it hold'])(
  'misses nothing for %j',
  (question) => expect(missingEvidence(question, recordOf())).toBeUndefined(),
);

it('finds a duration where the record holds one', () => {
  const record = recordOf({ statement: 'The link lives for one hour.' });
  expect(missingEvidence('how long is the link kept', record)).toBeUndefined();
});

it('trusts a record about a time limit', () =>
  expect(missingEvidence('how long is it kept', recordOf({ attribute: 'time-limit' }))).toBeUndefined());

it('misses it the more where there is no record', () =>
  expect(missingEvidence('what does it cost, any discount', undefined)).toBe('none.price'));

it.each(['sendgrid on its own', 'plain sendgrid', 'sendgrid, nothing to do with flex'])(
  'hears that a product is only set aside: %j',
  (question) => expect(SETS_ASIDE.test(question)).toBe(true),
);
