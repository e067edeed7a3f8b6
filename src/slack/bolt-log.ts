import { LogLevel, type Logger } from '@slack/bolt';

import type { Log } from '../log.ts';
import { codeOf } from './failure.ts';

/**
 * Bolt's logger over ours. What the SDK has to say may hold bodies and tokens, so its words are dropped: a line keeps the
 * kind of thing it was about and the code of the error. Debug is always off, since it would print every payload.
 */
export function boltLog(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...words: unknown[]) => log.warn('slack.sdk', fieldsOf(words)),
    error: (...words: unknown[]) => log.error('slack.sdk', fieldsOf(words)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/parse and verify/i, 'signature'],
  [/maximum allowed size/i, 'too-large'],
  [/acknowledged|ack\b/i, 'acknowledgement'],
  [/WSS URL/i, 'connect'],
  [/websocket|ping|pong/i, 'socket'],
  [/authorization/i, 'authorization'],
  [/rate.?limit/i, 'rate-limit'],
];

function fieldsOf(words: readonly unknown[]): { readonly kind: string; readonly code?: string } {
  const text = words.filter((word) => typeof word === 'string').join(' ');
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  const error = words.find((word) => word instanceof Error);
  const code = error === undefined ? /API error occurred: ([a-z_]{2,40})/.exec(text)?.[1] : codeOf(error);
  return code === undefined ? { kind } : { kind, code };
}
