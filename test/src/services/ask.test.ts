import { expect, it } from 'vitest';

import type { Frame } from '../../../src/core/answer.ts';
import type { Place } from '../../../src/core/command.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import { createAsk } from '../../../src/services/ask.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { answerOf, fakeEngine } from '../../support/answers.ts';
import { callOf } from '../../support/sessions.ts';

const HOUR_MS = 60 * 60 * 1000;
const notice = (grade: string) => ({ id: grade, text: 'Later.', url: null, grade });

/** The service over an engine that notes which context each question came with. */
function setUp(settings: Partial<Settings> = {}) {
  const contexts: (Frame | undefined)[] = [];
  const answer = answerOf({ notices: [notice('A'), notice('C')] });
  const engine = {
    ...fakeEngine(answer),
    ask: (_question: string, context?: Frame) => {
      contexts.push(context);
      return answer;
    },
  };
  const store = openMemoryStore();
  const ask = createAsk({ engine, store, settings: async () => ({ ...DEFAULT_SETTINGS, ...settings }) });
  return { ask, store, contexts, frame: answer.frame };
}

const channel = (thread: string | null): Place => ({
  kind: 'channel',
  channel: 'C0001',
  thread,
  isShared: false,
});

it('hands a follow-up the ids of the answer before it', async () => {
  const { ask, contexts, frame } = setUp();
  await ask.ask(callOf('may pigeons?'));
  await ask.ask(callOf('and owls?'));
  expect(contexts).toEqual([undefined, frame]);
});

it('keeps threads apart, and people outside of threads', async () => {
  const { ask, contexts } = setUp();
  const other = { id: 'U0002', role: 'viewer', isGuest: false } as const;
  await ask.ask(callOf('a', { place: channel('1.1') }));
  await ask.ask(callOf('b', { place: channel('2.2') }));
  await ask.ask(callOf('c', { place: channel(null) }));
  await ask.ask(callOf('d', { place: channel(null), actor: other }));
  await ask.ask(callOf('e', { place: channel('1.1'), team: 'T0002' }));
  expect(contexts).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

it('shares a thread among all who write in it', async () => {
  const { ask, contexts, frame } = setUp();
  await ask.ask(callOf('a', { place: channel('1.1') }));
  await ask.ask(
    callOf('b', { place: channel('1.1'), actor: { id: 'U0002', role: 'viewer', isGuest: false } }),
  );
  expect(contexts[1]).toEqual(frame);
});

it('forgets a conversation after 24 hours', async () => {
  const { ask, contexts, frame } = setUp();
  const { nowMs } = callOf('');
  await ask.ask(callOf('a'));
  await ask.ask(callOf('b', { nowMs: nowMs + 23 * HOUR_MS }));
  await ask.ask(callOf('c', { nowMs: nowMs + 48 * HOUR_MS }));
  expect(contexts).toEqual([undefined, frame, undefined]);
});

it.each([
  ['all', ['A', 'C']],
  ['firsthand', ['A']],
  ['none', []],
] as const)('shows %s of the later notices', async (notices, grades) => {
  const answer = await setUp({ notices }).ask.ask(callOf('a'));
  expect(answer.notices.map(({ grade }) => grade)).toEqual(grades);
});

it('puts house rules on questions, recalled answers and chosen readings alike', async () => {
  const rule = {
    record: 'pigeons.post.eligibility',
    name: 'Acme',
    text: 'No.',
    verdict: 'not-eligible',
    by: 'U0001',
    at: '',
  } as const;
  const { ask, frame } = setUp({ house: [rule] });
  const answers = [
    await ask.ask(callOf('a')),
    await ask.recall(callOf(''), frame),
    await ask.choose(callOf(''), 'owls', frame),
  ];
  expect(answers.map(({ verdict }) => verdict)).toEqual(['not-eligible', 'not-eligible', 'not-eligible']);
});

it('keeps no word of a question', async () => {
  const { ask, store } = setUp();
  await ask.ask(callOf('canary of a patient'));
  await ask.why(callOf('canary of a patient'));
  for (const name of await store.scopes('local')) {
    const scope = { name, version: 1, initial: null, parse: (stored: unknown) => stored };
    expect(
      JSON.stringify([await store.read('local', scope), await store.history('local', scope)]),
    ).not.toContain('canary');
  }
});

const direct = (thread: string): Place => ({ kind: 'dm', channel: 'D0001', thread });

it('lets a direct message go on below the thread in which the last one was answered', async () => {
  const { ask, contexts, frame } = setUp();
  await ask.ask(callOf('may pigeons?', { place: direct('1.0') }));
  await ask.ask(callOf('why?', { place: direct('2.0') }));
  expect(contexts).toEqual([undefined, frame]);
});
