import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import {
  ARCHIVED,
  COMPLIANCE,
  ENGINEER,
  GENERAL,
  OWNER,
  PRIVATE,
  WITHOUT_BOT,
  type Json,
} from '../../../../src/playground/slack/index.ts';
import { section, startApi, type Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.slack.reset());
afterAll(() => api.slack.close());

const post = (args: Json) => api.call('chat.postMessage', { channel: GENERAL, text: 'hi', ...args });

it.each([
  ['no_text', { text: '' }],
  ['channel_not_found', { channel: 'C0NOWHERE0' }],
  ['not_in_channel', { channel: WITHOUT_BOT }],
  ['is_archived', { channel: ARCHIVED }],
  ['msg_too_long', { text: 'x'.repeat(40_001) }],
  ['invalid_blocks_format', { blocks: 'no JSON' }],
  ['invalid_blocks', { blocks: [section('x'.repeat(3001))] }],
  ['invalid_blocks', { blocks: Array.from({ length: 51 }, () => section('x')) }],
])('refuses with %s', async (error, args) => {
  expect(await post(args)).toMatchObject({ ok: false, error });
});

it('names the place of a broken limit', async () => {
  const { response_metadata: details } = await post({ blocks: [section('')] });
  expect(JSON.stringify(details)).toContain('[json-pointer:/blocks/0/text/text]');
});

it('shows an ephemeral message to one person', async () => {
  await api.call('chat.postEphemeral', { channel: GENERAL, user: ENGINEER, text: 'psst' });
  expect(api.slack.as(ENGINEER).read(GENERAL)).toHaveLength(1);
  expect(api.slack.as(OWNER).read(GENERAL)).toEqual([]);
});

it('refuses an ephemeral message for somebody outside the channel', async () => {
  const sent = await api.call('chat.postEphemeral', { channel: PRIVATE, user: COMPLIANCE, text: 'psst' });
  expect(sent['error']).toBe('user_not_in_channel');
});

it('cannot update an ephemeral message', async () => {
  const { message_ts: ts } = await api.call('chat.postEphemeral', {
    channel: GENERAL,
    user: ENGINEER,
    text: 'a',
  });
  expect(await api.call('chat.update', { channel: GENERAL, ts, text: 'b' })).toMatchObject({
    error: 'message_not_found',
  });
});

it("updates its own message and nobody else's", async () => {
  const { ts } = await post({});
  expect(await api.call('chat.update', { channel: GENERAL, ts, text: 'new' })).toMatchObject({
    ok: true,
    text: 'new',
  });
  const { ts: other } = await api.slack.as(ENGINEER).say(GENERAL, 'mine');
  const update = await api.call('chat.update', { channel: GENERAL, ts: other, text: 'x' });
  expect(update['error']).toBe('cant_update_message');
});
