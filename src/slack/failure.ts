import { RespondError, webApi } from '@slack/bolt';

import { BotError } from '../errors.ts';

/** The name of a failure for the log and for decisions: Slack's own where there is one. Never a text. */
export function codeOf(error: unknown): string {
  if (error instanceof BotError) return error.code;
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http-${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIRequestError) return 'unreachable';
  if (error instanceof RespondError) return `response-url-${error.statusCode}`;
  return error instanceof Error ? error.name : 'unknown';
}

const REFUSED: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
  'team_disabled',
]);

/** What Slack's refusal to let the bot in means for whoever runs it; `variable` is what they gave. */
export function entryError(cause: unknown, variable: string): BotError {
  const code = codeOf(cause);
  return REFUSED.has(code)
    ? new BotError(
        'SLACK_DENIED',
        `Slack refuses ${variable}: ${code}.`,
        `Copy ${variable} again from the app's page; docs/install.md says where it stands.`,
        { cause },
      )
    : new BotError(
        'SLACK_UNAVAILABLE',
        `Slack can't be reached: ${code}.`,
        'Check the network, the proxy and SLACK_API_URL; sidekeeper doctor tests each part.',
        { cause },
      );
}
