import { expect, it } from 'vitest';

import { boltLogger } from '../../../src/slack/bolt-logger.ts';
import { fakeLog, refused } from '../../support/slack.ts';

const CANARY = 'Canary 415 555 0001';

it('lets no text of the SDK through, at any level', () => {
  const log = fakeLog();
  const logger = boltLogger(log);
  const body = { text: CANARY };
  for (const level of ['debug', 'info', 'warn', 'error'] as const) {
    logger[level](CANARY, body, new Error(CANARY));
    logger[level](`http request body: ${JSON.stringify(body)}`);
  }
  expect(JSON.stringify(log.lines)).not.toContain('Canary');
  expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'warn', 'error', 'error']);
});

it.each([
  ['an error of Slack’s', refused('missing_scope'), 'missing_scope'],
  ['a known name in a text', 'Failed to retrieve a new WSS URL (error: invalid_auth)', 'invalid_auth'],
  ['a network error', new Error('connect ECONNREFUSED 127.0.0.1:1'), 'econnrefused'],
  ['anything else', 'Something odd happened', 'other'],
])('names %s', (_name, part, code) => {
  const log = fakeLog();
  boltLogger(log).error(part);
  expect(log.lines).toEqual([{ level: 'error', event: 'slack.sdk', fields: { code } }]);
});
