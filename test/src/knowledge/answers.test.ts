import { expect, it } from 'vitest';

import type { Answer } from '../../../src/core/answer.ts';
import { pathText } from '../../../src/core/guide.ts';
import { engine, say, tooMany } from '../../support/real-engine.ts';
import { knowledge } from '../../support/repository-data.ts';

const gists = knowledge.requirements.map((record) => ({ record, answer: engine.ask(record.gist) }));

it('finds the section of every record by its one-line gist', () => {
  const missed = gists.filter(
    ({ record, answer }) => pathText(answer.sources[0]?.path ?? []) !== pathText(record.source.path),
  );
  const ids = missed.map(({ record }) => record.id);
  expect(tooMany(ids, gists.length, 0.03)).toEqual([]);
});

it('cites what it says: every part with a verdict has a source, no refusal has one', () => {
  const odd = gists
    .flatMap(({ answer }) => answer.parts)
    .filter(({ verdict, sources }) => (verdict === 'not-covered') !== (sources.length === 0));
  expect(odd.map(({ subject }) => subject)).toEqual([]);
});

/** The answer to the last of several questions in one thread. */
function thread(...questions: readonly string[]): Answer {
  const [first = '', ...later] = questions;
  return later.reduce((answer, question) => engine.ask(question, answer.frame), engine.ask(first));
}

it.each([
  [['Is SMS eligible?', 'and MMS?'], 'conditional', 'programmable-sms.mms.eligibility'],
  [['Is SMS eligible?', 'why?'], 'conditional', 'programmable-sms.overview.eligibility'],
  [['Is SMS eligible?', 'and voice?'], 'conditional', 'programmable-voice.overview.eligibility'],
  [['Is SMS eligible?', 'what about WhatsApp?'], 'not-eligible', 'programmable-sms.whatsapp.eligibility'],
  [['Is SMS eligible?', 'what about Canada?'], 'not-eligible', 'programmable-sms.overview.scope-geo'],
  [['Is SMS eligible?', 'and voice?', 'in Canada?'], 'not-eligible', 'programmable-voice.overview.scope-geo'],
  [['Is WhatsApp eligible in Conversations?', 'and MMS?'], 'conditional', 'conversations.mms.eligibility'],
  [
    ['Must we validate webhook signatures?', 'who?'],
    'required',
    'security.webhook-signatures.responsibility',
  ],
  [['Is Studio eligible?', 'Is Lookup eligible?'], 'eligible', 'lookup.overview.eligibility'],
] as const)('goes on in a thread: %j', (questions, verdict, record) => {
  const answer = thread(...questions);
  expect([answer.verdict, answer.records[0]]).toEqual([verdict, record]);
});

it.each([['what about Puerto Rico?'], ['and fax?'], ['and how much does it cost?'], ['what does it cost?']])(
  'does not take %j for a question about what was asked before',
  (question) => expect(thread('Is SMS eligible?', question).verdict).toBe('not-covered'),
);

it.each(['why?', 'what about Canada?', 'who?', 'and fax?'])(
  'still says something to %j after a refusal, and permits nothing',
  (question) => {
    const { verdict, parts } = thread('How much does SMS cost?', question);
    expect([verdict, parts.length]).toEqual(['not-covered', 1]);
  },
);

it.each(['Is Conference eligible?', 'Is Fax eligible?', 'Is SMS eligible?', 'What is eligible in Runtime?'])(
  'says the same when it is asked to repeat its answer to %j',
  (question) => {
    const answer = engine.ask(question);
    const again = engine.recall(answer.frame);
    expect([again.verdict, again.parts.length]).toEqual([answer.verdict, answer.parts.length]);
  },
);

it.each([
  ['is Functions eligible?', ['runtime-functions', 'segment-functions']],
  ['are Profiles eligible?', ['unify', 'unified-profiles', 'profile-explorer', 'conversation-memory']],
  ['is conversation intelligence eligible?', ['voice-intelligence', 'conversation-intelligence']],
  ['what about data encryption?', ['https', 'segment-data-encryption']],
])('asks which is meant: %j', (question, ids) => {
  const { choices } = engine.ask(question);
  expect(choices.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
});

it('answers with what the person chose', () => {
  const { frame } = engine.ask('is Functions eligible?');
  expect(engine.choose('runtime-functions', frame).records).toEqual(['runtime.functions.eligibility']);
  expect(engine.choose('segment-functions', frame).records).toEqual(['connections.functions.eligibility']);
});

it.each([
  ['Is SMS eligible and is Fax eligible?', 'conditional', 'Fax'],
  ['SMS, Fax and MMS ok?', 'conditional', 'Fax'],
  ['Are MMS eligible and is RCS eligible?', 'conditional', 'RCS'],
  ['Is Flex eligible and is TaskRouter eligible?', 'conditional', 'TaskRouter'],
  ['Is Lookup eligible? How much does Lookup cost?', 'eligible', 'Lookup'],
  ['Is SMS eligible and what does it cost per message?', 'conditional', 'SMS'],
  ['Is WhatsApp ok? And how long are messages kept?', 'not-eligible', 'WhatsApp'],
])('keeps its verdict and names the part that the guide leaves open: %j', (question, verdict, open) => {
  const answer = engine.ask(question);
  expect(answer.verdict).toBe(verdict);
  const uncovered = answer.parts.filter((part) => part.verdict === 'not-covered');
  expect(uncovered.map(({ statement }) => statement).join()).toContain(open);
});

it.each([
  'Is SMS ok in Puerto Rico?',
  'Can we text patients in Guam?',
  'Can we call patients in Puerto Rico with Programmable Voice?',
  'Is Verify allowed for numbers in the US Virgin Islands?',
  'Is MMS eligible for patients in Puerto Rico?',
])('leaves US territories open, as the guide does: %j', (question) => {
  const { verdict, parts } = engine.ask(question);
  expect(verdict).toBe('not-covered');
  expect(parts[0]?.statement).toContain('US territories');
});

it.each([
  'We signed our BAA in September 2024. How are our projects designated?',
  'Our BAA was executed on 2024-11-02. How do we designate HIPAA projects?',
])('sends nobody with a later BAA to Support: %j', (question) => {
  const actions = engine.ask(question).parts.flatMap((part) => part.actions.map((action) => action.do));
  expect(actions.filter((action) => action.includes('Support'))).toEqual([]);
});

const SELF_SERVICE = 'Self-Service Designation of HIPAA Project(s)';
const BY_SUPPORT = 'Twilio Support Enablement of HIPAA Project(s)';

it.each([
  ['Our BAA was signed in March 2024. How are our projects designated?', BY_SUPPORT],
  ['Our BAA is from May 2, 2024. How do new subaccounts become HIPAA projects?', BY_SUPPORT],
  ['We signed our BAA in September 2024. How are our projects designated?', SELF_SERVICE],
  ['Our BAA was executed on 2024-11-02. How do we designate HIPAA projects?', SELF_SERVICE],
])('takes the route that the date of the BAA decides: %j', (question, section) =>
  expect(say(question).sections.map((path) => path.at(-1))).toContain(section),
);

it.each(['signed on June 6, 2024', 'executed 2024-06-06', 'dated June 6th, 2024'])(
  'leaves open which route a BAA %s takes, as the guide does',
  (when) => expect(say(`Our BAA was ${when}. How do we designate our projects?`).verdict).toBe('not-covered'),
);
