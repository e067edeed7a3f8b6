import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { ENGINEER, GENERAL, type Json } from '../../../../src/playground/slack/index.ts';
import { section, startApi, type Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.slack.reset());
afterAll(() => api.slack.close());

const freshUrl = async (): Promise<string> => {
  await api.slack.as(ENGINEER).command('/rig', GENERAL);
  return String(api.slack.deliveries.at(-1)?.payload['response_url']);
};
const send = (to: string, body: Json = { text: 'hi' }) =>
  fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('works five times', async () => {
  const to = await freshUrl();
  for (let use = 0; use < 5; use += 1) expect((await send(to)).status).toBe(200);
  expect((await send(to)).status).toBe(404);
});

it('works for half an hour', async () => {
  const to = await freshUrl();
  api.clock.turn(30 * 60_000 + 1);
  expect(await (await send(to)).json()).toMatchObject({ error: 'expired_url' });
});

it('refuses what no message may hold', async () => {
  expect((await send(await freshUrl(), { text: 'hi', blocks: [section('')] })).status).toBe(400);
});
