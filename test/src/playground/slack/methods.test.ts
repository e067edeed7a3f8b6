import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import {
  ENGINEER,
  GENERAL,
  startSlack,
  type Json,
  type Slack,
} from '../../../../src/playground/slack/index.ts';

const SCOPES = [
  'chat:write',
  'files:write',
  'reactions:write',
  'assistant:write',
  'im:write',
  'channels:join',
  'channels:history',
];
let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ manifest: { oauth_config: { scopes: { bot: SCOPES } } } });
});
beforeEach(() => slack.reset());
afterAll(() => slack.close());

const call = async (method: string, args: Json): Promise<Json> => {
  const fields = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const body = new URLSearchParams({ ...Object.fromEntries(fields), token: slack.botToken });
  return (await (await fetch(slack.url + method, { method: 'POST', body })).json()) as Json;
};

it('takes an upload and shows the file in the channel', async () => {
  const { file_id: id, upload_url: url } = await call('files.getUploadURLExternal', {
    filename: 'report.csv',
    length: 3,
  });
  const files = [{ id, title: 'Report' }];
  expect(await call('files.completeUploadExternal', { files, channel_id: GENERAL })).toMatchObject({
    error: 'file_not_found',
  });
  await fetch(String(url), { method: 'POST', body: 'a,b' });
  expect(await call('files.completeUploadExternal', { files, channel_id: GENERAL })).toMatchObject({
    ok: true,
  });
  expect(slack.as(ENGINEER).read(GENERAL)).toMatchObject([{ files: [{ name: 'report.csv', size: 3 }] }]);
});

it('reacts once', async () => {
  const { ts: timestamp } = await slack.as(ENGINEER).say(GENERAL, 'hi');
  const react = { channel: GENERAL, timestamp, name: 'eyes' };
  expect(await call('reactions.add', react)).toMatchObject({ ok: true });
  expect(await call('reactions.add', react)).toMatchObject({ error: 'already_reacted' });
});

it('shows that it thinks until it has spoken', async () => {
  const { ts } = await slack.as(ENGINEER).say(GENERAL, 'hi');
  await call('assistant.threads.setStatus', { channel_id: GENERAL, thread_ts: ts, status: 'is thinking…' });
  expect([...slack.workspace.statuses.values()]).toEqual(['is thinking…']);
  await call('chat.postMessage', { channel: GENERAL, text: 'done', thread_ts: ts });
  expect(slack.workspace.statuses.size).toBe(0);
});

it('suggests at most four prompts', async () => {
  const { channel } = (await call('conversations.open', { users: ENGINEER })) as { channel: Json };
  const prompts = Array.from({ length: 5 }, (_, at) => ({ title: `t${at}`, message: 'm' }));
  const suggest = async (count: number) =>
    call('assistant.threads.setSuggestedPrompts', {
      channel_id: channel['id'],
      prompts: prompts.slice(0, count),
    });
  expect(await suggest(4)).toMatchObject({ ok: true });
  expect(await suggest(5)).toMatchObject({ error: 'invalid_arguments' });
});

it('reads the newest messages of a channel first, threads apart', async () => {
  const maya = slack.as(ENGINEER);
  const first = await maya.say(GENERAL, 'first');
  await maya.say(GENERAL, 'reply', { thread: first.ts });
  await maya.say(GENERAL, 'second');
  const { messages } = (await call('conversations.history', { channel: GENERAL })) as { messages: Json[] };
  expect(messages.map(({ text }) => text)).toEqual(['second', 'first']);
  const thread = (await call('conversations.replies', { channel: GENERAL, ts: first.ts })) as {
    messages: Json[];
  };
  expect(thread.messages.map(({ text }) => text)).toEqual(['first', 'reply']);
});

it('joins a public channel', async () => {
  expect(await call('conversations.history', { channel: 'lunch' })).toMatchObject({
    error: 'not_in_channel',
  });
  await call('conversations.join', { channel: 'lunch' });
  expect(await call('conversations.history', { channel: 'lunch' })).toMatchObject({ ok: true });
});

it('writes to a person by id', async () => {
  await call('chat.postMessage', { channel: ENGINEER, text: 'hi' });
  expect(slack.as(ENGINEER).read('dm')).toMatchObject([{ text: 'hi' }]);
});
