import { expect, it } from 'vitest';

import type { Health } from '../../../src/core/reply.ts';
import { examineAll } from '../../../src/services/health.ts';
import type { Fetch } from '../../../src/services/slack-call.ts';
import { slackProbes } from '../../../src/services/slack-probes.ts';

const NOW_MS = Date.parse('2024-02-01T12:00:00Z');

interface FakeSlack {
  readonly auth?: object;
  readonly socket?: object;
  readonly scopes?: string;
  readonly date?: string;
}

async function examine(slack: FakeSlack, appToken?: string): Promise<Readonly<Record<string, Health>>> {
  const fetch: Fetch = async (url, { headers }) => {
    expect(headers['authorization']).toMatch(/^Bearer x/);
    const body = url.endsWith('/api/auth.test')
      ? (slack.auth ?? { ok: true })
      : (slack.socket ?? { ok: true });
    return new Response(JSON.stringify(body), {
      headers: {
        'x-oauth-scopes': slack.scopes ?? 'commands,chat:write',
        date: slack.date ?? 'Thu, 01 Feb 2024 12:00:10 GMT',
      },
    });
  };
  const access = {
    botToken: 'xoxb-canary',
    apiUrl: 'http://127.0.0.1:1/api',
    ...(appToken === undefined ? {} : { appToken }),
  };
  const probes = slackProbes(access, {
    fetch,
    scopes: async () => ['commands', 'chat:write'],
    nowMs: () => NOW_MS,
  });
  const found = await examineAll(probes);
  expect(JSON.stringify(found)).not.toContain('canary');
  return Object.fromEntries(found.map((health) => [health.name, health]));
}

it('is content with a workspace where all is right', async () => {
  expect(await examine({}, 'xapp-canary')).toMatchObject({
    'bot token': { state: 'ok' },
    scopes: { state: 'ok' },
    clock: { state: 'ok' },
    socket: { state: 'ok' },
  });
});

it('names what Slack says of a token that it refuses', async () => {
  const found = await examine({ auth: { ok: false, error: 'invalid_auth' } });
  expect(found).toMatchObject({
    'bot token': { state: 'failed', detail: 'Slack refuses it: invalid_auth' },
    scopes: { state: 'warning' },
  });
});

it.each([
  ['commands', 'failed', 'missing: chat:write'],
  ['commands,chat:write,files:read', 'warning', 'more than needed: files:read'],
])('compares the scopes %s with the manifest', async (scopes, state, detail) => {
  expect(await examine({ scopes })).toMatchObject({ scopes: { state, detail } });
});

it.each([
  ['Thu, 01 Feb 2024 12:00:29 GMT', 'ok'],
  ['Thu, 01 Feb 2024 12:01:00 GMT', 'warning'],
  ['Thu, 01 Feb 2024 11:54:00 GMT', 'failed'],
  ['nonsense', 'warning'],
])('compares its clock with %s', async (date, state) =>
  expect(await examine({ date })).toMatchObject({ clock: { state } }),
);

it('names why no socket opens, and is content without one', async () => {
  expect(
    await examine({ socket: { ok: false, error: 'not_allowed_token_type' } }, 'xapp-canary'),
  ).toMatchObject({
    socket: { state: 'failed' },
  });
  expect(await examine({})).toMatchObject({ socket: { state: 'off' } });
});

const unreachable: Fetch = async () => {
  throw new TypeError('fetch failed');
};

it('says so when Slack is out of reach', async () => {
  const probes = slackProbes(
    { botToken: 'xoxb-1' },
    { fetch: unreachable, scopes: async () => [], nowMs: () => NOW_MS },
  );
  expect(await examineAll(probes)).toMatchObject([
    { state: 'failed', detail: 'Slack did not answer.' },
    {},
    {},
    {},
  ]);
});

it('has nothing to ask without a workspace', async () => {
  const deps = { fetch: async () => new Response(), scopes: async () => [], nowMs: () => NOW_MS };
  expect(await examineAll(slackProbes(undefined, deps))).toMatchObject([{ name: 'slack', state: 'off' }]);
});
