import { expect, it } from 'vitest';

import { leadFor } from '../../../src/knowledge/lead.ts';

it.each([
  ['can we use whatsapp?', 'not-eligible', 'No.'],
  ['is fax ok for results?', 'not-eligible', 'No.'],
  ['may we skip signature checks?', 'required', 'No: this cannot be left out.'],
  ['is redaction mandatory?', 'recommended', 'No, but the guide recommends it.'],
] as const)('begins the answer to %j with the plain word', (question, verdict, lead) =>
  expect(leadFor(question, verdict)).toBe(lead),
);

it.each([
  ['can we use sms?', 'eligible'],
  ['can we use sms?', 'conditional'],
  ['must we sign?', 'required'],
] as const)('never says a plain yes: %j', (question, verdict) =>
  expect(leadFor(question, verdict)).toBeUndefined(),
);

it.each([
  ['is whatsapp not allowed?', 'not-eligible'],
  ['is whatsapp forbidden?', 'not-eligible'],
  ['can we use sms or whatsapp?', 'not-eligible'],
  ['who can use whatsapp?', 'not-eligible'],
  ['can we leave redaction off?', 'recommended'],
  ['why is it mandatory?', 'recommended'],
] as const)('stays silent where a yes or no could be read the wrong way: %j', (question, verdict) =>
  expect(leadFor(question, verdict)).toBeUndefined(),
);
