import { expect, it } from 'vitest';

import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { Services } from '../../../src/services/services.ts';
import { SEND_COMPLIANCE, WORDS } from '../../../src/views/compliance.ts';
import { ASK_COMPLIANCE, CHOOSE, SHARE, VOTE_DOWN, VOTE_UP, WHY } from '../../../src/views/controls.ts';
import { encodeChoice, encodeFrame } from '../../../src/views/frame.ts';
import { TRY } from '../../../src/views/home.ts';
import { answerOf, fakeEngine } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';
import { commandOf, eventOf, fakeBot, pressOf, shortcutOf, submissionOf } from '../../support/listeners.ts';
import { broken, CHANNEL, limited, refused, timedOut, USER } from '../../support/slack.ts';

const { frame } = answerOf();
const FRAME = encodeFrame(frame) ?? '';
const RECORD = 'pigeons.post.eligibility';
const choice = encodeChoice({ id: RECORD, frame }) ?? '';
const DESK = 'C0DESK0000';

/** Settings whose compliance channel is chosen, or that can't be read. */
const settingsWith = (complianceChannel: string | null | Error): Partial<Services> => ({
  settings: {
    read: async () => {
      if (complianceChannel instanceof Error) throw complianceChannel;
      return { ...DEFAULT_SETTINGS, complianceChannel };
    },
    change: async () => DEFAULT_SETTINGS,
  },
});

const INTERACTIONS: readonly (readonly ['action' | 'command' | 'shortcut' | 'view', string, object])[] = [
  ['command', '/hipaa', commandOf('may pigeons carry PHI?')],
  ['shortcut', 'ask_about_this', shortcutOf('may pigeons carry PHI?')],
  ['action', `${CHOOSE}0`, pressOf(`${CHOOSE}0`, choice)],
  ['action', WHY, pressOf(WHY, FRAME)],
  ['action', SHARE, pressOf(SHARE, FRAME)],
  ['action', VOTE_UP, pressOf(VOTE_UP, RECORD)],
  ['action', VOTE_DOWN, pressOf(VOTE_DOWN, RECORD)],
  ['action', ASK_COMPLIANCE, pressOf(ASK_COMPLIANCE, RECORD)],
  ['action', `${TRY}0`, pressOf(`${TRY}0`, '')],
  ['view', SEND_COMPLIANCE, submissionOf(WORDS, 'May pigeons carry PHI?')],
];

it.each(INTERACTIONS)('acknowledges %s %s once, before anything else', async (kind, name, args) => {
  const bot = fakeBot();
  await bot.hear(kind, name, args);
  expect(bot.methods()[0]).toBe('ack');
  expect(bot.methods().filter((method) => method === 'ack')).toHaveLength(1);
  expect(bot.methods().length).toBeGreaterThan(1);
});

it.each(INTERACTIONS)('ends %s %s in spite of a Slack that takes nothing', async (kind, name, args) => {
  const bot = fakeBot();
  for (const method of [
    'chat.postMessage',
    'chat.postEphemeral',
    'views.open',
    'views.update',
    'conversations.info',
  ])
    bot.slack.plan(method, ...Array.from({ length: 9 }, timedOut));
  await bot.hear(kind, name, args);
  expect(JSON.stringify(bot.log.lines)).not.toContain('carry');
});

it.each([WHY, SHARE, `${CHOOSE}0`])('says that the button %s is too old to be read', async (id) => {
  const bot = fakeBot();
  await bot.hear('action', id, pressOf(id, 'from another version'));
  expect(wordsIn(bot.slack.calls)).toContain('Ask the question again');
});

it('answers a mention in its thread', async () => {
  const bot = fakeBot();
  await bot.hear(
    'event',
    'app_mention',
    eventOf({ text: '<@U0BOT> may pigeons carry PHI?', thread_ts: '0.5' }),
  );
  expect(bot.slack.calls).toMatchObject([
    { method: 'chat.postMessage', args: { channel: CHANNEL, thread_ts: '0.5' } },
  ]);
});

it.each([
  ['a bot', { bot_id: 'B0OTHER000' }],
  ['nobody', { user: undefined }],
  ['an edit', { edited: { user: USER, ts: '3.0001' } }],
])('leaves a mention by %s alone', async (_name, event) => {
  const bot = fakeBot();
  await bot.hear('event', 'app_mention', eventOf({ text: 'may pigeons carry PHI?', ...event }));
  expect(bot.methods()).toEqual([]);
});

it.each(['app_mention', 'message'])('answers a %s once that Slack sends again', async (name) => {
  const bot = fakeBot();
  const args = eventOf({ text: 'may pigeons carry PHI?', channel_type: 'im' });
  await bot.hear('event', name, args);
  await bot.hear('event', name, args);
  expect(bot.methods()).toEqual(['chat.postMessage']);
});

it('shows status to the asker alone, also in a thread', async () => {
  const bot = fakeBot();
  await bot.hear('event', 'app_mention', eventOf({ text: '<@U0BOT> status' }));
  expect(bot.slack.calls.at(-1)).toMatchObject({
    method: 'chat.postEphemeral',
    args: { user: USER, thread_ts: '1.0001' },
  });
});

it.each([
  ['a message in a channel', { channel_type: 'channel' }],
  ['a changed message', { channel_type: 'im', subtype: 'message_changed' }],
  ['a message of a bot', { channel_type: 'im', bot_id: 'B0OTHER000' }],
])('does not read %s', async (_name, event) => {
  const bot = fakeBot();
  await bot.hear('event', 'message', eventOf({ text: 'may pigeons carry PHI?', ...event }));
  expect(bot.methods()).toEqual([]);
});

it('reads the text beside a file', async () => {
  const bot = fakeBot();
  const event = {
    text: 'may pigeons carry PHI?',
    channel: 'D0LOFT0000',
    channel_type: 'im',
    subtype: 'file_share',
  };
  await bot.hear('event', 'message', eventOf(event));
  expect(bot.methods()).toEqual(['chat.postMessage']);
});

it('says that a message without text holds nothing to answer', async () => {
  const bot = fakeBot();
  await bot.hear('shortcut', 'ask_about_this', shortcutOf(''));
  expect(wordsIn(bot.slack.calls)).toContain('Choose a message with a question');
});

it('shares the answer under the name of its asker, and not what the question held', async () => {
  const bot = fakeBot(fakeEngine(answerOf({ holdsPhi: true })));
  await bot.hear('action', SHARE, pressOf(SHARE, FRAME));
  expect(bot.slack.calls.at(-1)?.args).toMatchObject({ response_type: 'in_channel' });
  expect(wordsIn(bot.slack.calls.at(-1))).toContain(`Shared by <@${USER}>`);
  expect(wordsIn(bot.slack.calls.at(-1))).not.toContain('PHI.*');
});

it('opens the modal before it looks anything up', async () => {
  const bot = fakeBot();
  bot.slack.plan('views.open', { view: { id: 'V0001' } });
  await bot.hear('action', WHY, pressOf(WHY, FRAME));
  expect(bot.methods()).toEqual(['ack', 'views.open', 'views.update']);
});

it.each([
  ['a modal that does not open', 'views.open', refused('expired_trigger_id')],
  ['a modal that does not change', 'views.update', refused('invalid_arguments')],
])('tells the reasons in a message in spite of %s', async (_name, method, error) => {
  const bot = fakeBot();
  if (method !== 'views.open') bot.slack.plan('views.open', { view: { id: 'V0001' } });
  bot.slack.plan(method, error);
  await bot.hear('action', WHY, pressOf(WHY, FRAME));
  expect(bot.slack.calls.at(-1)?.method).toBe('response_url');
  expect(wordsIn(bot.slack.calls.at(-1))).toContain('Rests on');
});

it('changes a modal a moment later when Slack is busy', async () => {
  const bot = fakeBot();
  bot.slack.plan('views.open', { view: { id: 'V0001' } });
  bot.slack.plan('views.update', limited(1));
  await bot.hear('action', WHY, pressOf(WHY, FRAME));
  expect(bot.methods()).toEqual(['ack', 'views.open', 'views.update', 'views.update']);
});

it('says that nobody has chosen a compliance channel, before anything is written', async () => {
  const bot = fakeBot();
  bot.slack.plan('views.open', { view: { id: 'V0001' } });
  await bot.hear('action', ASK_COMPLIANCE, pressOf(ASK_COMPLIANCE, RECORD));
  expect(wordsIn(bot.slack.calls.at(-1))).toContain('Nobody has chosen a channel');
});

it('says so when the settings can’t be read', async () => {
  const bot = fakeBot(undefined, settingsWith(new Error('Canary')));
  bot.slack.plan('views.open', { view: { id: 'V0001' } });
  await bot.hear('action', ASK_COMPLIANCE, pressOf(ASK_COMPLIANCE, RECORD));
  expect(wordsIn(bot.slack.calls.at(-1))).toContain('Reference ref0001');
  expect(JSON.stringify([bot.slack.calls, bot.log.lines])).not.toContain('Canary');
});

const OWN = { channel: { is_ext_shared: false, is_archived: false } };

it('passes the words on and says where', async () => {
  const bot = fakeBot(undefined, settingsWith(DESK));
  bot.slack.plan('conversations.info', OWN);
  await bot.hear('view', SEND_COMPLIANCE, submissionOf(WORDS, 'May pigeons\n<!channel> carry PHI?'));
  const posted = bot.slack.calls.find(({ method }) => method === 'chat.postMessage');
  expect(posted?.args).toMatchObject({ channel: DESK, text: 'A question for compliance' });
  expect(wordsIn(posted)).toContain('> May pigeons\n> &lt;!channel&gt; carry PHI?');
  expect(wordsIn(bot.slack.calls.at(-1))).toContain(`Sent to <#${DESK}>`);
});

it('sends nothing that seems to hold PHI, names the kind, and keeps the words where they are', async () => {
  const bot = fakeBot(undefined, settingsWith(DESK));
  await bot.hear('view', SEND_COMPLIANCE, submissionOf(WORDS, 'Canary'));
  expect(bot.slack.calls).toMatchObject([{ method: 'ack', args: { response_action: 'errors' } }]);
  expect(JSON.stringify(bot.slack.calls)).toContain('phone number');
  expect(JSON.stringify([bot.slack.calls, bot.log.lines])).not.toContain('Canary');
});

it.each([
  ['that another organisation reads', { channel: { is_ext_shared: true } }, 'another organisation'],
  ['that is archived', { channel: { is_ext_shared: false, is_archived: true } }, 'archived'],
  ['that it can’t see', refused('channel_not_found'), '/invite'],
])('sends nothing to a channel %s', async (_name, info, reason) => {
  const bot = fakeBot(undefined, settingsWith(DESK));
  bot.slack.plan('conversations.info', info);
  await bot.hear('view', SEND_COMPLIANCE, submissionOf(WORDS, 'May pigeons carry PHI?'));
  expect(bot.methods()).not.toContain('chat.postMessage');
  expect(wordsIn(bot.slack.calls.at(-1))).toContain(reason);
  expect(JSON.stringify(bot.slack.calls.at(-1))).toContain('"initial_value":"May pigeons carry PHI?"');
});

it('writes to the person when the modal can’t say how it went', async () => {
  const bot = fakeBot(undefined, settingsWith(DESK));
  bot.slack.plan('conversations.info', OWN);
  bot.slack.plan('views.update', broken(500), broken(500));
  await bot.hear('view', SEND_COMPLIANCE, submissionOf(WORDS, 'May pigeons carry PHI?'));
  expect(bot.slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', args: { channel: USER } });
  expect(wordsIn(bot.slack.calls.at(-1))).toContain('was sent');
});

it('keeps in the store neither who voted nor on what message', async () => {
  const bot = fakeBot();
  await bot.hear('action', VOTE_UP, pressOf(VOTE_UP, RECORD));
  await bot.hear('action', VOTE_DOWN, pressOf(VOTE_DOWN, RECORD));
  const feedback = { name: 'feedback', version: 1, initial: {}, parse: (stored: unknown) => stored };
  expect(await bot.store.read('T0LOFT0000', feedback)).toEqual({ [RECORD]: { up: 1, down: 0 } });
  expect(new Set(bot.marks).size).toBe(1);
  expect(bot.marks.join()).not.toContain(USER);
});

it('draws Home for one tab and suggests prompts, outside of any thread, for the other', async () => {
  const bot = fakeBot();
  await bot.hear('event', 'app_home_opened', eventOf({ tab: 'home' }));
  await bot.hear(
    'event',
    'app_home_opened',
    eventOf({ tab: 'messages', channel: 'D0LOFT0000' }, { event_id: 'Ev0002' }),
  );
  expect(bot.methods()).toEqual(['views.publish', 'assistant.threads.setSuggestedPrompts']);
  expect(bot.slack.calls[1]?.args).not.toHaveProperty('thread_ts');
});

it('answers a question of Home in a modal, since Home has no place for it', async () => {
  const bot = fakeBot();
  bot.slack.plan('views.open', { view: { id: 'V0001' } });
  const container = { type: 'view', view_id: 'VHOME' };
  await bot.hear(
    'action',
    `${TRY}0`,
    pressOf(`${TRY}0`, '', { channel: undefined, container, response_url: '' }),
  );
  expect(bot.methods()).toEqual(['ack', 'views.open', 'views.update']);
  expect(wordsIn(bot.slack.calls.at(-1))).toContain('Pigeon Post');
});
