import { expect, it } from 'vitest';

import { createLog, type Log, type LogFields } from '../../src/log.ts';

const NOW_MS = Date.parse('2024-01-31T00:00:00Z');

function linesOf(write: (log: Log) => void, level: 'debug' | 'warn' = 'debug'): string[] {
  const lines: string[] = [];
  write(
    createLog(
      (line) => lines.push(line),
      level,
      () => NOW_MS,
    ),
  );
  return lines;
}

it('writes one JSON line', () => {
  const lines = linesOf((log) => log.info('slack.connected', { team: 'T0001', ms: 12 }));
  expect(lines).toEqual([
    '{"time":"2024-01-31T00:00:00.000Z","level":"info","event":"slack.connected","team":"T0001","ms":12}\n',
  ]);
});

it('leaves out what is below the level', () => {
  const lines = linesOf((log) => {
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
  }, 'warn');
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['c', 'd']);
});

it('keeps what ids look like', () => {
  const fields: LogFields = {
    record: 'programmable-sms.mms.requirement',
    channel: 'C012AB3CD',
    action: `MM${'0'.repeat(28)}0001`,
    code: 'invalid_auth',
    scope: 'accounts/AC0001/findings',
    status: 429,
  };
  expect(JSON.parse(linesOf((log) => log.info('kept', fields))[0] ?? '')).toMatchObject(fields);
});

/** What must never be in a log, whatever somebody passes for an id. */
const CANARIES = [
  'my canary question about MMS',
  'Canary\nforged line',
  '+1 415 555 0100',
  '+14155550100',
  '4155550100',
  '415-555-0100',
  '(415) 555-0100',
  '078-05-1120',
  'canary@example.com',
  'xoxb-0001-canary',
  'xapp-1-A0001-canary',
  '0123456789abcdef0123456789abcdef',
];

const FIELDS = [
  'team',
  'channel',
  'user',
  'command',
  'record',
  'rule',
  'code',
  'reference',
  'ms',
  'count',
] as const;

it.each(CANARIES)('lets no field carry %j, even at debug', (canary) => {
  const lines = linesOf((log) => {
    log.debug(canary);
    log.debug('event', { text: canary } as unknown as LogFields);
    for (const name of FIELDS) log.debug('event', { [name]: canary });
    for (const name of FIELDS) log.error('event', { [name]: `id-${canary}` });
  });
  expect(lines).toHaveLength(2 + 2 * FIELDS.length);
  const told = lines.map((line) => line.replace(/^.{33}/, ''));
  expect(told.filter((line) => line.includes('anary') || line.includes(canary))).toEqual([]);
  const digits = canary.replaceAll(/\D/g, '');
  const shown = told.map((line) => line.replaceAll(/\D/g, ''));
  expect(shown.filter((line) => digits.length > 8 && line.includes(digits))).toEqual([]);
});

it('lets no number carry a phone number', () => {
  expect(linesOf((log) => log.info('event', { count: 4_155_550_100 }))[0]).toContain('"count":"[redacted]"');
});
