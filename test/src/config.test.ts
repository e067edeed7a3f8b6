import { expect, it } from 'vitest';

import { inspectConfig, readConfig, readLocalConfig } from '../../src/config.ts';
import { BotError } from '../../src/errors.ts';

const SID = `AC${'0'.repeat(28)}0001`;
const slack = { SLACK_BOT_TOKEN: 'xoxb-made-up', SLACK_APP_TOKEN: 'xapp-made-up' };

function problemsOf(env: Record<string, string>): readonly string[] {
  return inspectConfig(env).problems;
}

it('opens the playground when nothing real is set', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    mode: 'playground',
    dataDir: './.sidekeeper',
    admins: [],
    logLevel: 'info',
  });
});

it('never opens the playground in production', () => {
  expect(problemsOf({ NODE_ENV: 'production' })).toContain('SLACK_BOT_TOKEN is missing');
});

it('connects to Slack over a socket', () => {
  expect(readConfig({ ...slack, SLACK_API_URL: 'http://127.0.0.1:4000/api/' })).toMatchObject({
    mode: 'slack',
    slack: { botToken: 'xoxb-made-up', appToken: 'xapp-made-up', apiUrl: 'http://127.0.0.1:4000/api/' },
  });
});

it('connects to Slack over signed HTTP', () => {
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-made-up', SLACK_SIGNING_SECRET: 'abc', PORT: '0' });
  expect(config).toMatchObject({ port: 0, slack: { signingSecret: 'abc' } });
});

it.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'TWILIO_AUTH_TOKEN', 'SEGMENT_TOKEN', 'TWILIO_BASE_URL'])(
  'takes an empty %s for an unmounted secret and not for the playground',
  (name) =>
    expect(problemsOf({ [name]: '' })).toContain(`${name} is set but empty: give it a value or remove it`),
);

it.each([
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (signed HTTP) is missing',
  ],
  [{ ...slack, TWILIO_API_KEY: `SK${'0'.repeat(32)}` }, 'TWILIO_API_SECRET is missing'],
  [{ ...slack, TWILIO_API_SECRET: 'made-up' }, 'TWILIO_API_KEY is missing'],
  [{ ...slack, TWILIO_AUTH_TOKEN: 'made-up' }, 'TWILIO_ACCOUNT_SID is missing'],
  [
    { ...slack, TWILIO_ACCOUNT_SID: SID },
    'TWILIO_API_KEY with TWILIO_API_SECRET, or TWILIO_AUTH_TOKEN, is missing',
  ],
  [{ ...slack, SEGMENT_API_URL: 'https://example.com' }, 'SEGMENT_TOKEN is missing'],
  [{ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: 'made-up' }, 'SLACK_BOT_TOKEN is missing'],
])('says what is missing from %j', (env, problem) => expect(problemsOf(env)).toContain(problem));

it.each([
  ['SLACK_BOT_TOKEN', 'xoxp-1'],
  ['TWILIO_ACCOUNT_SID', 'AC1'],
  ['SLACK_API_URL', 'http://example.com/api'],
  ['SLACK_API_URL', 'not a url'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['LOG_LEVEL', 'loud'],
  ['SIDEKEEPER_ADMINS', 'somebody'],
  ['SIDEKEEPER_KEY', 'short'],
  ['DATABASE_URL', 'postgres://localhost/x'],
])('refuses %s=%s', (name, value) => {
  expect(problemsOf({ ...slack, [name]: value }).filter((problem) => problem.startsWith(name))).toHaveLength(
    1,
  );
});

const read = (): unknown =>
  readConfig({ SLACK_BOT_TOKEN: 'secret-canary', PORT: 'port-canary', LOG_LEVEL: 'level-canary' });

it('lists every problem at once and shows no value', () => {
  expect(read).toThrow(BotError);
  expect(read).toThrow(/SLACK_BOT_TOKEN must.*\n- PORT must|LOG_LEVEL must/s);
  expect(read).not.toThrow(/canary/);
});

it('prefers the API key of an account to its token', () => {
  const env = {
    ...slack,
    TWILIO_ACCOUNT_SID: SID,
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_API_KEY: `SK${'0'.repeat(32)}`,
    TWILIO_API_SECRET: 'secret',
  };
  expect(readConfig(env).twilio).toEqual({
    accountSid: SID,
    user: `SK${'0'.repeat(32)}`,
    password: 'secret',
  });
});

it('reads admins with commas and blanks between them', () => {
  expect(readConfig({ ...slack, SIDEKEEPER_ADMINS: ' U0001, W0002 U0003, ' }).admins).toEqual([
    'U0001',
    'W0002',
    'U0003',
  ]);
});

it('lets the terminal work whatever Slack variables say', () => {
  const config = readLocalConfig({ SLACK_BOT_TOKEN: '', SIDEKEEPER_DATA: 'state', LOG_LEVEL: '' });
  expect(config).toEqual({ dataDir: 'state', admins: [], logLevel: 'info' });
});
