import { request } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { servePage, type Page } from '../../../../src/playground/page/server.ts';
import { ENGINEER, GENERAL, startSlack, type Slack } from '../../../../src/playground/slack/index.ts';
import { MANIFEST } from '../slack/rig.ts';

let slack: Slack;
let page: Page;
beforeAll(async () => {
  slack = await startSlack({ manifest: MANIFEST });
  const steps = [{ id: 'one', title: 'One', text: 'First', button: 'Go' }];
  const guide = {
    steps,
    run: async (id: string) => ({ ok: id === 'one' }),
    reset: async () => ({ ok: true }),
  };
  page = await servePage(slack, guide, 0);
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await page.close();
  await slack.close();
});

const act = async (body: object, as = ENGINEER): Promise<unknown> => {
  const origin = page.url.slice(0, -1);
  const headers = { 'content-type': 'application/json', origin };
  const response = await fetch(`${page.url}act?as=${as}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
};

const see = async (as: string): Promise<unknown> =>
  (await fetch(`${page.url}snapshot?as=${as}&place=homeroom`)).json();

/** fetch doesn't let its user set these headers. */
const statusOf = (headers: Record<string, string>, method = 'GET', path = ''): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(page.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

describe('who may ask', () => {
  const { host } = new URL('http://127.0.0.1:1');
  it.each([
    ['the page itself', {}, 200],
    ['localhost', { host: 'localhost:3141' }, 200],
    ['a foreign name that points here', { host: 'rebound.example' }, 403],
    ['a name that only begins right', { host: 'localhost.example' }, 403],
    ['a script of another site', { host, origin: 'https://evil.example' }, 403],
  ])('answers %s as it should', async (_who, headers, status) => {
    expect(await statusOf(headers)).toBe(status);
  });

  it('takes no act without an origin', async () => {
    expect(await statusOf({}, 'POST', 'act?as=maya')).toBe(403);
  });
});

it('serves a page that loads nothing from elsewhere', async () => {
  const response = await fetch(page.url);
  const html = await response.text();
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it.each(['../package.json', 'script/..%2fmain.js', 'nothing.css'])('has no file %s', async (path) => {
  expect(await statusOf({}, 'GET', path)).toBe(404);
});

it('shows a person what they see, and not what others see alone', async () => {
  await slack.as(ENGINEER).command('/rig', GENERAL);
  expect(await see('maya')).toMatchObject({
    me: ENGINEER,
    place: GENERAL,
    messages: [{ ephemeralTo: ENGINEER }],
  });
  expect(await see('jonas')).toMatchObject({ messages: [] });
});

it.each([
  ['a place that nobody knows', 'as=maya&place=nowhere'],
  ['a channel that a guest was not invited to', 'as=theo&place=homeroom'],
  ['a person who is not there', 'as=nobody&place=homeroom'],
])('answers 404 for %s', async (_what, query) => {
  expect((await fetch(`${page.url}snapshot?${query}`)).status).toBe(404);
});

it('says what a person typed', async () => {
  expect(await act({ act: 'say', place: 'homeroom', text: 'hi' })).toMatchObject({ ok: true });
  expect(slack.as(ENGINEER).read(GENERAL)).toMatchObject([{ text: 'hi' }]);
});

it.each([
  ['an unknown act', { act: 'fly' }, 'unknown'],
  ['an unknown command', { act: 'command', place: 'homeroom', text: '/fly' }, '/fly is no command'],
  ['a stale button', { act: 'click', target: '1.0', action: 'x' }, 'sees no message or view'],
])('explains %s', async (_what, body, problem) => {
  expect(await act(body)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) as string });
});

it('tells pages of changes', async () => {
  const response = await fetch(`${page.url}changes`);
  const reader = response.body?.getReader();
  await reader?.read();
  await slack.as(ENGINEER).say(GENERAL, 'hi');
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value as Uint8Array)).toBe('data: changed\n\n');
  await reader?.cancel();
});

it('refuses a port that is in use', async () => {
  const guide = { steps: [], run: async () => ({ ok: true }), reset: async () => ({ ok: true }) };
  const { port } = new URL(page.url);
  await expect(servePage(slack, guide, Number(port))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
