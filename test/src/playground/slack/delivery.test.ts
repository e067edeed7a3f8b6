import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { WebClient } from '@slack/web-api';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { ENGINEER, GENERAL, startSlack, type Slack } from '../../../../src/playground/slack/index.ts';
import { handClock, MANIFEST, startRig } from './rig.ts';

const clock = handClock();
let slack: Slack;
beforeEach(async () => {
  slack = await startSlack({ manifest: MANIFEST, clock });
});
afterEach(() => slack.close());

it('tells the person when no app is connected', async () => {
  await slack.as(ENGINEER).command('/rig', GENERAL);
  expect(slack.as(ENGINEER).read(GENERAL).at(-1)?.text).toBe(
    'Rig did not respond to /rig (dispatch_failed).',
  );
});

it('gives up an interaction after three seconds', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const running = slack.as(ENGINEER).command('/rig', GENERAL);
  clock.turn(3000);
  expect(await running).toMatchObject({ outcome: 'late', ackMs: null });
  expect(slack.as(ENGINEER).read(GENERAL).at(-1)?.text).toContain('operation_timeout');
  server.closeAllConnections();
  server.close();
});

it('repeats an event at once, after a minute and after five', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['x-slack-retry-num']?.toString());
    response.writeHead(500).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await slack.as(ENGINEER).say('dm', 'hi');
  for (const [attempt, afterMs] of [0, 60_000, 300_000].entries()) {
    clock.turn(afterMs);
    await slack.waitFor(() => slack.deliveries.length === attempt + 2);
  }
  expect(seen).toEqual([undefined, '1', '2', '3']);
  server.close();
});

it('refuses a second WebSocket on the same ticket', async () => {
  const { url } = await new WebClient(slack.appToken, { slackApiUrl: slack.url }).apps.connections.open({});
  const first = new WebSocket(url ?? '');
  await once(first, 'open');
  const second = new WebSocket(url ?? '');
  const [error] = (await once(second, 'error')) as [Error];
  expect(error.message).toContain('403');
  first.close();
});

it('counts connections and asks for new ones', async () => {
  const rig = await startRig('socket', () => undefined);
  expect(rig.slack.socket.count()).toBe(1);
  rig.slack.socket.refresh();
  await rig.slack.waitFor(() => rig.slack.socket.count() === 0);
  expect(rig.slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(1);
  await rig.stop();
});

it('lets the app hear of changes to its own messages, which Bolt does not filter', async () => {
  const heard: string[] = [];
  const rig = await startRig('socket', (app) => {
    app.use(async ({ body, next }) => {
      const { event } = body as { event?: { subtype?: string } };
      heard.push(event?.subtype ?? 'plain');
      await next();
    });
    app.message(async ({ message, say, client }) => {
      if (message.subtype) return;
      const { channel, ts } = await say('one');
      await client.chat.update({ channel: channel ?? '', ts: ts ?? '', text: 'two' });
    });
  });
  await rig.slack.as(ENGINEER).say('dm', 'hi');
  await rig.slack.waitFor(() => heard.length >= 2);
  expect(heard).toEqual(['plain', 'message_changed']);
  await rig.stop();
});
