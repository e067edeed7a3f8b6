import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { ENGINEER, MESSAGING, plainText, startSlack, type Slack } from '../../src/playground/slack/index.ts';
import { freePort, startBotProcess, type BotProcess } from '../support/bot-process.ts';

const CANARY = '4155550199';
const PATIENCE_MS = 30_000;

let slack: Slack;
let folder = '';
const running: BotProcess[] = [];
beforeEach(async () => {
  slack = await startSlack({ manifest: readFileSync('manifest.yml', 'utf8') });
  folder = mkdtempSync(join(tmpdir(), 'sidekeeper-main-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (bot) => bot.kill('SIGKILL')));
  await slack.close();
  rmSync(folder, { recursive: true });
});

function start(variables: Readonly<Record<string, string>> = {}): BotProcess {
  const bot = startBotProcess({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    SIDEKEEPER_DATA: folder,
    ...variables,
  });
  running.push(bot);
  return bot;
}

/** The bot's next message that the engineer sees there. */
const answerAfter = async (ts: string): Promise<string> => {
  const { blocks } = await slack.waitFor(
    () =>
      slack
        .as(ENGINEER)
        .read(MESSAGING)
        .find(
          (message) =>
            message.ts > ts &&
            message.user === slack.workspace.botUser &&
            typeof message.threadTs === 'string',
        ),
    PATIENCE_MS,
  );
  return plainText(blocks);
};

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => join(dir, file))
    .filter((file) => statSync(file).isFile());

it('takes a conversation up again after it was killed, and leaves with 0 when asked to', async () => {
  const port = await freePort();
  const first = start({ PORT: String(port) });
  await first.until('slack.connected');
  const { ts } = await slack.as(ENGINEER).say(MESSAGING, '@sidekeeper can we send SMS with PHI?');
  expect(await answerAfter(ts)).toContain('SMS');
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  await first.kill('SIGKILL');
  const second = start({ PORT: String(port) });
  await second.until('slack.connected');
  const more = await slack.as(ENGINEER).say(MESSAGING, '@sidekeeper and MMS?', { thread: ts });
  expect(await answerAfter(more.ts)).toContain('MMS');
  expect(await second.kill('SIGTERM')).toBe(0);
  expect(second.log()).not.toContain('slack.drain.cut');
}, 60_000);

it('ends what is under way before it leaves, and writes down no word of it', async () => {
  const bot = start({ LOG_LEVEL: 'debug' });
  await bot.until('slack.connected');
  slack.fail('chat.postMessage', { delayMs: 1500 });
  const { ts } = await slack.as(ENGINEER).say(MESSAGING, `@sidekeeper may we text +1${CANARY} over SMS?`);
  await slack.as(ENGINEER).command(`/hipaa may we call ${CANARY}?`, MESSAGING);
  await slack.waitFor(() => slack.calls.some(({ method }) => method === 'response_url'), PATIENCE_MS);
  expect(await bot.kill('SIGTERM')).toBe(0);
  expect(await answerAfter(ts)).toContain('SMS');
  const kept = filesIn(folder).map((file) => readFileSync(file, 'utf8'));
  expect(kept.length).toBeGreaterThan(0);
  for (const trace of [...kept, bot.log(), bot.output(), JSON.stringify(slack.calls)])
    expect(trace).not.toContain(CANARY);
}, 60_000);

it('ends when Slack refuses it in the middle, so that whoever watches it knows', async () => {
  const bot = start();
  await bot.until('slack.connected');
  slack.fail('apps.connections.open', { error: 'invalid_auth', times: 9 });
  slack.socket.cut();
  expect(await bot.ended).toBe(1);
  expect(bot.log()).toContain('"event":"process.failed"');
  expect(bot.log()).not.toMatch(/xoxb-|xapp-|\n\s+at /);
}, 60_000);

it.each([
  ['a token that Slack refuses', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, 2, /Slack refuses .*invalid_auth/],
  [
    'a Slack that is not there',
    { SLACK_API_URL: 'http://127.0.0.1:9/' },
    2,
    /Slack can.*t be reached|cannot be reached/,
  ],
  ['a set that is not whole', { SLACK_APP_TOKEN: '' }, 3, /SLACK_APP_TOKEN/],
])(
  'says what is wrong with %s, and shows neither token nor stack',
  async (_name, variables, code, text) => {
    const bot = start(variables);
    expect(await bot.ended).toBe(code);
    expect(bot.log()).toMatch(text);
    expect(bot.log()).not.toMatch(/xoxb-wrong|xapp-\w|\n\s+at /);
  },
  60_000,
);
