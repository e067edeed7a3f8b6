import { expect, it } from 'vitest';

import type { Qualifiers } from '../../../src/core/requirement.ts';
import { createQualifierReader } from '../../../src/knowledge/qualifiers.ts';
import { normalise } from '../../../src/knowledge/text.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const readPlain = createQualifierReader(knowledgeOf().places);
const read = (question: string): Qualifiers => readPlain(normalise(question));

it.each([
  ['patients in Canada', 'non-us'],
  ['our New Zealand office', 'non-us'],
  ['our New-Zealand office', 'non-us'],
  ['numbers that begin with +44', 'non-us'],
  ['a clinic in Texas', 'us'],
  ['Texas patients on holiday in Canada', 'non-us'],
  ['a doctor on Guam', 'us-territory'],
])('reads the place in %j as %s', (question, geo) => expect(read(question).geo).toBe(geo));

it.each(['numbers that begin with +1', 'canadatown', 'nothing'])('reads no place abroad in %j', (question) =>
  expect(read(question).geo).toBeUndefined(),
);

it.each<[string, Qualifiers]>([
  ['a public link', { visibility: 'public', asset: 'public' }],
  ['a private file', { visibility: 'private', asset: 'private' }],
  ['a public key', {}],
  ["the patient's name in it", { phi: 'with' }],
  ['without any PHI', { phi: 'without' }],
  ['no phi in it', { phi: 'without' }],
  ['our own bot', { vendor: 'own' }],
  ['an add-on from the marketplace', { vendor: 'marketplace' }],
  ['the vendor signed a BAA', { vendorBaa: 'yes' }],
  ['they will not sign a BAA', { vendorBaa: 'no' }],
  ['version 2 of it', { version: 'v2' }],
  ['for triage', { use: 'clinical' }],
  ['on WhatsApp', { channel: 'whatsapp' }],
  ['over web chat', { channel: 'webchat' }],
])('reads %j', (question, qualifiers) => expect(read(question)).toEqual(qualifiers));

it.each([
  ['our BAA was signed in March 2024', 'before-2024-06-06'],
  ['our BAA is from 2019', 'before-2024-06-06'],
  ['BAA signed June 5, 2024', 'before-2024-06-06'],
  ['BAA signed on June 6, 2024', 'on-2024-06-06'],
  ['BAA signed on 2024-06-06', 'on-2024-06-06'],
  ['BAA signed June 7th, 2024', 'after-2024-06-06'],
  ['BAA executed 2024-11-02', 'after-2024-06-06'],
  ['we signed after June 6', 'after-2024-06-06'],
  ['we signed before the 2024 change, before June 6', 'before-2024-06-06'],
])('reads on which side of June 6, 2024 a BAA stands: %j', (question, side) =>
  expect(read(question).twilioBaa).toBe(side),
);

it.each(['BAA signed in 2024', 'BAA signed in June 2024', 'the guide of March 2024', 'we signed a BAA'])(
  'takes no side where the date leaves it open or is of something else: %j',
  (question) => expect(read(question).twilioBaa).toBeUndefined(),
);
