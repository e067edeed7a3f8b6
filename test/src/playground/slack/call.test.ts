import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { GENERAL, GUEST, OWNER, PRIVATE, type Json } from '../../../../src/playground/slack/index.ts';
import { startApi, type Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.slack.reset());
afterAll(() => api.slack.close());

const post = (args: Json) => api.call('chat.postMessage', { channel: GENERAL, text: 'hi', ...args });

describe('tokens and scopes', () => {
  it.each([
    ['not_authed', 'auth.test', ''],
    ['invalid_auth', 'auth.test', 'xoxb-other'],
    ['unknown_method', 'chat.shout', 'xoxb-other'],
  ])('answers %s to %s', async (error, method, token) => {
    expect(await api.call(method, {}, token)).toMatchObject({ error });
  });

  it('keeps the two tokens apart', async () => {
    expect((await api.call('apps.connections.open'))['error']).toBe('not_allowed_token_type');
    expect((await api.call('auth.test', {}, api.slack.appToken))['error']).toBe('not_allowed_token_type');
  });

  it('names the scope that the manifest lacks', async () => {
    const answer = await api.call('reactions.add', { channel: GENERAL, timestamp: '1.0', name: 'eyes' });
    expect(answer).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' });
    expect(answer['provided']).toContain('chat:write');
  });

  it('asks for another scope where the channel is private', async () => {
    const info = await api.call('conversations.info', { channel: PRIVATE });
    expect(info).toMatchObject({ error: 'missing_scope', needed: 'groups:read' });
  });
});

describe('limits and faults', () => {
  it('answers 429 to a burst and tells when to come back', async () => {
    for (let sent = 0; sent < 10; sent += 1) await post({});
    const headers = { authorization: `Bearer ${api.slack.botToken}` };
    const body = new URLSearchParams({ channel: GENERAL, text: 'hi' });
    const response = await fetch(`${api.slack.url}chat.postMessage`, { method: 'POST', headers, body });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '10']);
    api.clock.turn(10_000);
    expect(await post({})).toMatchObject({ ok: true });
  });

  it('fails on order, and only that often', async () => {
    api.slack.fail('auth.test', { error: 'account_inactive' });
    expect((await api.call('auth.test'))['error']).toBe('account_inactive');
    expect(await api.call('auth.test')).toMatchObject({ ok: true });
  });
});

describe('what the bot may know', () => {
  it('lists public channels and tells which are shared', async () => {
    const { channels } = (await api.call('conversations.list')) as { channels: Json[] };
    const shared = channels.filter((channel) => channel['is_ext_shared']).map(({ name }) => name);
    expect(shared).toEqual(['ext-tallgrass-labs']);
  });

  it('pages', async () => {
    const first = (await api.call('users.list', { limit: 4 })) as {
      members: Json[];
      response_metadata: Json;
    };
    const rest = await api.call('users.list', { limit: 4, cursor: first.response_metadata['next_cursor'] });
    expect([first.members.length, (rest['members'] as Json[]).length]).toEqual([4, 2]);
  });

  it('knows who is a guest and who owns the workspace', async () => {
    expect(await api.call('users.info', { user: GUEST })).toMatchObject({ user: { is_restricted: true } });
    expect(await api.call('users.info', { user: OWNER })).toMatchObject({
      user: { is_owner: true, is_admin: true },
    });
  });
});

it('answers no web site', async () => {
  const headers = { origin: 'https://evil.example' };
  expect((await fetch(`${api.slack.url}blocks.validate`, { method: 'POST', headers })).status).toBe(403);
});
