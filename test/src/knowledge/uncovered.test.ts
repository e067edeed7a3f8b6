import { expect, it } from 'vitest';

import { engine, gistOf, say, tooMany } from '../../support/real-engine.ts';
import { knowledge } from '../../support/repository-data.ts';

const THINGS = (
  'SMS, MMS, Programmable Voice, call recordings, Programmable Video, Flex, Flex Insights, Studio, TwiML Bins, ' +
  'Functions, Assets, Sync, Verify, Lookup, Conversations, Programmable Chat, Frontline, Event Streams, ' +
  'Elastic SIP trunking, Media Streams, Segment, Segment Connections, Reverse ETL, Protocols, Unify, Engage, ' +
  'Journeys, Profile API, Linked Audiences, Message Redaction, the Debugger'
).split(', ');

/** What the guide gives for none of these things. */
const NEVER_GIVEN: readonly ((thing: string) => string)[] = [
  (thing) => `How much does ${thing} cost?`,
  (thing) => `What is the price of ${thing}?`,
  (thing) => `What is the retention period of ${thing}?`,
  (thing) => `How long does Twilio keep data in ${thing}?`,
  (thing) => `Which TLS version does ${thing} use?`,
  (thing) => `Does ${thing} use AES-256 encryption at rest?`,
  (thing) => `Is MFA required to log in to ${thing}?`,
  (thing) => `How often must keys for ${thing} be rotated?`,
  (thing) => `In which country is the data of ${thing} stored?`,
  (thing) => `What uptime does Twilio guarantee for ${thing}?`,
  (thing) => `What is the maximum file size in ${thing}?`,
  (thing) => `Is ${thing} HITRUST certified?`,
  (thing) => `How fast does Twilio report a breach of ${thing}?`,
  (thing) => `Does ${thing} need TCPA opt-in from patients?`,
];

it('refuses, for thirty things, what the guide never gives', () => {
  const asked = NEVER_GIVEN.flatMap((ask) => THINGS.map(ask));
  const answered = asked.filter((question) => say(question).verdict !== 'not-covered');
  const told = answered.map((question) => `${question} ${gistOf(say(question))}`);
  expect(tooMany(told, asked.length, 0.05)).toEqual([]);
});

it('permits nothing where it should have refused', () => {
  const asked = NEVER_GIVEN.flatMap((ask) => THINGS.map(ask));
  const permitted = asked.filter((question) => ['eligible', 'not-required'].includes(say(question).verdict));
  expect(permitted).toEqual([]);
});

const listed = new Set(knowledge.listed.rows.map(({ entity }) => entity));
const outside = knowledge.entities.filter(({ id, inGuide }) => !inGuide && !listed.has(id));

it('refuses by name every product that neither the guide nor the list names', () => {
  const products = outside.filter(({ kind }) => kind !== 'vendor');
  const other = products.filter(
    ({ id, name }) => !engine.ask(`Is ${name} eligible?`).frame.rules.includes(`outside:${id}`),
  );
  expect(other.map(({ id }) => id)).toEqual([]);
});

it('permits no company that the guide never names', () => {
  const vendors = outside.filter(({ kind }) => kind === 'vendor');
  const answered = vendors.filter(({ name }) => say(`Is ${name} eligible?`).verdict !== 'not-covered');
  expect(answered.map(({ id }) => id)).toEqual([]);
});

it('cites for a service of the list alone that list, and not the guide', () => {
  const alone = knowledge.entities.filter(({ id, inGuide }) => !inGuide && listed.has(id));
  const other = alone.filter(({ name }) => {
    const { verdict, sections, sources } = say(`Is ${name} eligible?`);
    const documents = sources.map(({ document }) => document).join();
    return verdict !== 'eligible' || sections.length > 0 || documents !== knowledge.listed.document;
  });
  expect(other.map(({ id }) => id)).toEqual([]);
});

it.each([
  'What is the weather like tomorrow?',
  'Tell me a joke about doctors.',
  'Who won the election?',
  'Write a poem about spring.',
  'asdf qwerty zxcv',
  'ok thanks',
  '???',
])('refuses what has nothing to do with the guide: %j', (question) =>
  expect(say(question).verdict).toBe('not-covered'),
);
