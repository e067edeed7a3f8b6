import { expect, it } from 'vitest';

import { commands } from '../../../commands/index.ts';
import type { Call, Command } from '../../../src/core/command.ts';
import { BotError } from '../../../src/errors.ts';
import type { Services } from '../../../src/services/services.ts';
import { createRouter, type Manner } from '../../../src/slack/router.ts';
import { createStanding } from '../../../src/slack/standing.ts';
import { fakeLog, fakeSlack, inThread, refused, USER, visitOf } from '../../support/slack.ts';

/** The words of Slack, each of which notes how it was called and answers with its name. */
function setUp(failing?: Error) {
  const slack = fakeSlack();
  const log = fakeLog();
  const calls: (readonly [string, string])[] = [];
  const seen: Call[] = [];
  const words: Command<Services>[] = commands.map((command) => ({
    ...command,
    run: async (call) => {
      seen.push(call);
      calls.push([command.name, call.text]);
      if (failing) throw failing;
      return { value: { kind: 'note', text: command.name }, audience: 'here' };
    },
  }));
  const router = createRouter({
    commands: words,
    services: {} as Services,
    standing: createStanding([], () => 0),
    log,
    nowMs: () => 7,
    newReference: () => 'ref0001',
  });
  const visit = visitOf(slack.client);
  const answer = async (text: string, manner: Manner = 'command') => router.answer(visit, text, manner);
  return { slack, log, router, visit, calls, seen, answer };
}

it.each([
  ['', 'help', ''],
  ['help settings', 'help', 'settings'],
  ['ASK is MMS eligible?', 'ask', 'is MMS eligible?'],
  ['is MMS eligible?', 'ask', 'is MMS eligible?'],
  ['why is fax not eligible', 'why', 'is fax not eligible'],
])('takes /hipaa %j for %s', async (text, word, rest) => {
  const { answer, calls } = setUp();
  await answer(text);
  expect(calls).toEqual([[word, rest]]);
});

it.each([
  ['why is fax not eligible?', 'ask', 'why is fax not eligible?'],
  ['why is fax not eligible', 'ask', 'why is fax not eligible'],
  ['help me understand MMS', 'ask', 'help me understand MMS'],
  ['status of MMS', 'ask', 'status of MMS'],
  ['settings for logging PHI?', 'ask', 'settings for logging PHI?'],
  ['why?', 'why', ''],
  ['why', 'why', ''],
  ['Help!', 'help', ''],
  ['help settings', 'help', 'settings'],
  ['ask is MMS eligible?', 'ask', 'is MMS eligible?'],
  ['settings notices firsthand', 'settings', 'notices firsthand'],
  ['stauts', 'ask', 'stauts'],
  ['', 'help', ''],
])('takes the message %j for %s', async (text, word, rest) => {
  const { answer, calls } = setUp();
  await answer(text, 'message');
  expect(calls).toEqual([[word, rest]]);
});

it('offers the nearest word for a misspelt one, without repeating what was typed', async () => {
  const { answer, calls } = setUp();
  const { value, audience } = await answer('setings');
  expect(value).toMatchObject({ kind: 'note', text: expect.stringContaining('/hipaa settings') as string });
  expect(JSON.stringify(value)).not.toContain('setings ');
  expect(audience).toBe('only-you');
  expect(calls).toEqual([]);
});

it('asks whatever the words are when told to', async () => {
  const { router, visit, calls } = setUp();
  await router.ask(visit, 'status');
  expect(calls).toEqual([['ask', 'status']]);
});

it('asks Slack nothing before it answers a question', async () => {
  const { answer, slack, seen } = setUp();
  await answer('is MMS eligible?');
  expect(slack.calls).toEqual([]);
  expect(seen).toMatchObject([{ actor: { id: USER, role: 'viewer', isGuest: true }, nowMs: 7 }]);
});

it('finds out who asks before it shows settings', async () => {
  const { answer, slack, seen } = setUp();
  slack.plan('users.info', { user: { is_owner: true } });
  slack.plan('conversations.info', { channel: { is_ext_shared: false } });
  await answer('settings');
  expect(seen).toMatchObject([{ actor: { role: 'admin', isGuest: false }, place: { isShared: false } }]);
});

it('takes a channel that it can’t see for a shared one', async () => {
  const { answer, slack, seen } = setUp();
  slack.plan('conversations.info', refused('channel_not_found'));
  await answer('status');
  expect(seen).toMatchObject([{ place: { isShared: true } }]);
});

it.each(['settings', 'status'])('shows no %s to guests', async (word) => {
  const { answer, slack, calls } = setUp();
  slack.plan('users.info', { user: { is_restricted: true } });
  expect((await answer(word)).value).toMatchObject({ kind: 'problem', code: 'NOT_ALLOWED' });
  expect(calls).toEqual([]);
});

it('tells what to do when something is not as it should be', async () => {
  const { answer, log } = setUp(new BotError('USAGE', 'Canary', 'Write the question after the word.'));
  expect(await answer('ask x')).toEqual({
    value: {
      kind: 'problem',
      code: 'USAGE',
      hint: 'Write the question after the word.',
      reference: 'ref0001',
    },
    audience: 'only-you',
  });
  expect(JSON.stringify(log.lines)).not.toContain('Canary');
});

it('shows nothing of a failure of ours but the number to ask about', async () => {
  const { answer, log } = setUp(new TypeError('Canary 415 555 0001'));
  const { value } = await answer('is MMS eligible?');
  expect(value).toMatchObject({ kind: 'problem', code: 'INTERNAL', reference: 'ref0001' });
  expect(log.lines).toMatchObject([
    {
      level: 'error',
      event: 'slack.failed',
      fields: { reference: 'ref0001', code: 'TypeError', command: 'ask' },
    },
  ]);
  expect(JSON.stringify([value, log.lines])).not.toContain('Canary');
});

it('guards what buttons do in the same way', async () => {
  const { router, slack } = setUp();
  const { value } = await router.guard(visitOf(slack.client, { place: inThread() }), 'share', async () => {
    throw new BotError('INPUT_INVALID', 'button', 'Ask again.');
  });
  expect(value).toMatchObject({ kind: 'problem', code: 'INPUT_INVALID', hint: 'Ask again.' });
});
