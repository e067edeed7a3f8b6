import { expect, it } from 'vitest';

import { createDeliver, type Deliver } from '../../../src/slack/deliver.ts';
import type { Post } from '../../../src/slack/respond.ts';
import type { Visit } from '../../../src/slack/visit.ts';
import { section } from '../../../src/views/kit.ts';
import {
  broken,
  CHANNEL,
  fakeLog,
  fakeSlack,
  inThread,
  limited,
  refused,
  USER,
  visitOf,
} from '../../support/slack.ts';

const MESSAGE = { text: 'Answer: Eligible', blocks: [section('Pigeons may carry PHI.')] };
const RESPONSE_URL = 'https://hooks.example/1';

/** One desk for sending, with a `response_url` that gives these statuses in turn and then takes everything. */
function setUp(...statuses: readonly number[]) {
  const slack = fakeSlack();
  const log = fakeLog();
  const waits: number[] = [];
  const posted: { readonly [name: string]: unknown }[] = [];
  const post: Post = async (_url, { body }) => {
    posted.push(JSON.parse(body) as { readonly [name: string]: unknown });
    const status = statuses[posted.length - 1] ?? 200;
    const error = status === 400 ? 'invalid_blocks' : 'expired_url';
    return { ok: status < 300, status, headers: { get: () => '2' }, text: async () => error };
  };
  const patience = { attempts: 4, longestWaitMs: 60_000, pause: async (ms: number) => void waits.push(ms) };
  const deliver = createDeliver({ post, patience, log, newReference: () => 'ref0001', isStrict: true });
  const send = async (how: keyof Deliver, change: Partial<Visit>): Promise<boolean> =>
    deliver[how](visitOf(slack.client, change), MESSAGE);
  const methods = (): string[] => slack.calls.map(({ method }) => method);
  return { slack, log, waits, posted, send, methods };
}

it('answers a person alone through the address that came with the question', async () => {
  const { send, posted, methods } = setUp();
  expect(await send('privately', { responseUrl: RESPONSE_URL })).toBe(true);
  expect(posted).toMatchObject([
    { ...MESSAGE, response_type: 'ephemeral', replace_original: false, unfurl_links: false },
  ]);
  expect(methods()).toEqual([]);
});

it('takes the Web API when that address has expired', async () => {
  const { send, slack, log } = setUp(404);
  expect(await send('privately', { responseUrl: RESPONSE_URL })).toBe(true);
  expect(slack.calls).toMatchObject([
    { method: 'chat.postEphemeral', args: { channel: CHANNEL, user: USER, text: MESSAGE.text } },
  ]);
  expect(log.lines).toMatchObject([
    {
      level: 'warn',
      event: 'slack.rerouted',
      fields: { reference: 'ref0001', code: 'expired_url', kind: 'ephemeral' },
    },
  ]);
});

it('writes to the person when the channel does not let it answer, and says so', async () => {
  const { send, slack } = setUp();
  slack.plan('chat.postMessage', refused('not_in_channel'));
  slack.plan('chat.postEphemeral', refused('user_not_in_channel'));
  expect(await send('here', { place: inThread() })).toBe(true);
  expect(slack.calls.map(({ method, args }) => [method, args['channel'], args['thread_ts']])).toEqual([
    ['chat.postMessage', CHANNEL, '1.0001'],
    ['chat.postEphemeral', CHANNEL, '1.0001'],
    ['chat.postMessage', USER, undefined],
  ]);
  expect(JSON.stringify(slack.calls[2]?.args)).toContain('the answer is here. Reference ref0001');
});

it('waits as Slack asks, and tries again when Slack is broken', async () => {
  const { send, slack, waits } = setUp();
  slack.plan('chat.postMessage', limited(7), broken(500));
  expect(await send('here', { place: inThread() })).toBe(true);
  expect(waits).toEqual([7000, 1000]);
});

it('waits for a `response_url` too', async () => {
  const { send, waits, posted } = setUp(429, 503);
  expect(await send('privately', { responseUrl: RESPONSE_URL })).toBe(true);
  expect(waits).toEqual([2000, 1000]);
  expect(posted).toHaveLength(3);
});

it('logs under a reference what no way took', async () => {
  const { send, slack, log } = setUp(404);
  slack.plan('chat.postEphemeral', refused('account_inactive'));
  slack.plan('chat.postMessage', refused('account_inactive'));
  expect(await send('privately', { responseUrl: RESPONSE_URL })).toBe(false);
  expect(log.lines.at(-1)).toMatchObject({
    level: 'error',
    event: 'slack.lost',
    fields: { reference: 'ref0001', user: USER, channel: CHANNEL, code: 'account_inactive' },
  });
});

it('sends the bare words when Slack refuses the layout', async () => {
  const { send, slack } = setUp();
  slack.plan('chat.postMessage', refused('invalid_blocks'));
  expect(await send('here', { place: inThread() })).toBe(true);
  expect(slack.calls[1]?.args).toMatchObject({ text: 'Pigeons may carry PHI.', thread_ts: '1.0001' });
  expect(slack.calls[1]?.args).not.toHaveProperty('blocks');
});

it('does the same through a `response_url`', async () => {
  const { send, posted } = setUp(400);
  expect(await send('privately', { responseUrl: RESPONSE_URL })).toBe(true);
  expect(posted[1]).toMatchObject({ text: 'Pigeons may carry PHI.' });
});

it('shares in the open, and never in private when that fails', async () => {
  const { send, posted, slack, methods } = setUp(404);
  slack.plan('chat.postMessage', refused('not_in_channel'));
  expect(await send('openly', { responseUrl: RESPONSE_URL })).toBe(false);
  expect(posted).toMatchObject([{ response_type: 'in_channel' }]);
  expect(methods()).toEqual(['chat.postMessage']);
});

it('puts an answer in the place of the message whose button was pressed', async () => {
  const { send, posted } = setUp();
  expect(await send('instead', { responseUrl: RESPONSE_URL })).toBe(true);
  expect(posted).toMatchObject([{ replace_original: true }]);
});

it('sends nothing to a channel for somebody who is at home', async () => {
  const { send, slack } = setUp();
  expect(await send('privately', { place: { kind: 'dm', channel: USER, thread: 'home' } })).toBe(true);
  expect(slack.calls.map(({ method, args }) => [method, args['channel']])).toEqual([
    ['chat.postMessage', USER],
  ]);
});

it('reports a layout that Slack would refuse by its place alone', async () => {
  const { slack, log } = setUp();
  const deliver = createDeliver({
    post: async () => ({ ok: true, status: 200, headers: { get: () => null }, text: async () => '' }),
    patience: { attempts: 1, longestWaitMs: 0, pause: async () => undefined },
    log,
    newReference: () => 'ref0001',
    isStrict: true,
  });
  const blocks = Array.from({ length: 51 }, () => section('Canary'));
  await deliver.here(visitOf(slack.client, { place: inThread() }), { text: 'x', blocks });
  expect(log.lines).toMatchObject([{ event: 'slack.blocks', fields: { count: 1, rule: 'blocks' } }]);
  expect(JSON.stringify(log.lines)).not.toContain('Canary');
});
