import { afterEach, expect, it } from 'vitest';

import { ENGINEER, GENERAL, plainText } from '../../../src/playground/slack/index.ts';
import { signedHeaders } from '../../../src/playground/slack/sign.ts';
import { startBot, type Bot } from './bot.ts';

let bot: Bot | undefined;
afterEach(async () => bot?.stop());

const EVENT = JSON.stringify({ type: 'event_callback', event_id: 'Ev0001', event: { type: 'app_mention' } });

async function post(body: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(bot?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.status;
}

it('takes signed requests alone, and none that is far too long', async () => {
  bot = await startBot('http');
  const { signingSecret } = bot.slack;
  const now = Date.now();
  expect(await post(EVENT, {})).toBe(401);
  expect(await post(EVENT, { ...signedHeaders('another secret', EVENT, now) })).toBe(401);
  expect(await post(EVENT, { ...signedHeaders(signingSecret, EVENT, now - 10 * 60_000) })).toBe(401);
  expect(await post(`${EVENT} `, { ...signedHeaders(signingSecret, EVENT, now) })).toBe(401);
  const long = JSON.stringify({ text: 'a'.repeat(2_000_000) });
  expect(await post(long, { ...signedHeaders(signingSecret, long, now) })).toBe(413);
  const check = JSON.stringify({ type: 'url_verification', challenge: 'pigeon' });
  expect(await post(check, { ...signedHeaders(signingSecret, check, now) })).toBe(200);
});

it('tells over HTTP whether it can answer', async () => {
  bot = await startBot('http');
  const health = new URL('/healthz', bot.url);
  const response = await fetch(health);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ live: true, ready: true, inFlight: 0, version: '0.0.1' });
  expect((await fetch(new URL('/livez', bot.url))).status).toBe(200);
  expect((await fetch(new URL('/other', bot.url))).status).toBe(404);
});

it('comes back by itself when its socket is cut', async () => {
  bot = await startBot('socket');
  const { slack } = bot;
  slack.socket.cut();
  await slack.waitFor(() => slack.socket.count() === 0);
  await slack.waitFor(() => slack.socket.count() === 1, 15_000);
  const maya = slack.as(ENGINEER);
  await maya.command('/hipaa help', GENERAL);
  const answer = await slack.waitFor(() =>
    maya.read(GENERAL).find(({ user }) => user === slack.workspace.botUser),
  );
  expect(plainText(answer.blocks)).toContain('What you can ask me');
}, 20_000);
