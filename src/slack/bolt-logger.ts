import { LogLevel, type Logger } from '@slack/bolt';

import type { Log } from '../log.ts';
import { failureOf } from './outcome.ts';

/**
 * Bolt's logger. The SDK writes message bodies, frames and whole requests into its lines, so no text of it passes:
 * of warnings and errors only that there was one, and Slack's name for it where a known one stands there.
 */
export function boltLogger(log: Log): Logger {
  const write = (level: 'warn' | 'error', parts: readonly unknown[]): void =>
    log[level]('slack.sdk', { code: codeIn(parts) });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => write('warn', parts),
    error: (...parts) => write('error', parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** Names that say what to do; anything else in a line may be somebody's words. */
const KNOWN =
  /\b(?:account_inactive|invalid_auth|not_authed|token_revoked|token_expired|missing_scope|ratelimited|team_disabled|user_removed_from_team|too_many_websockets|link_disabled|invalid_blocks|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|TimeoutError|(?:request body exceeded|verify the request|unhandled HTTP request|not acknowledged))\b/i;

function codeIn(parts: readonly unknown[]): string {
  for (const part of parts) {
    if (part instanceof Error) {
      const { code } = failureOf(part);
      if (code !== 'unknown') return code;
    }
    const known = KNOWN.exec(part instanceof Error ? part.message : typeof part === 'string' ? part : '');
    if (known) return known[0].toLowerCase().replaceAll(' ', '-');
  }
  return 'other';
}
