import { BotError } from '../errors.ts';

/** The part of `fetch` that is used here. */
export type Fetch = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

export interface SlackAccess {
  readonly botToken: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
}

export interface SlackAnswer {
  readonly ok: boolean;
  readonly error: string;
  /** Scopes of the token; undefined when Slack doesn't say. */
  readonly scopes: readonly string[] | undefined;
  /** Slack's clock in milliseconds since 1970; NaN when it doesn't say. */
  readonly dateMs: number;
}

const TIMEOUT_MS = 10_000;

/** One call of Slack's Web API without arguments. @throws BotError `SLACK_UNAVAILABLE` when nothing answers in time */
export async function callSlack(
  method: string,
  token: string,
  apiUrl: string | undefined,
  fetch: Fetch,
): Promise<SlackAnswer> {
  const base = (apiUrl ?? 'https://slack.com/api/').replace(/\/?$/, '/');
  const response = await fetch(base + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw new BotError(
      'SLACK_UNAVAILABLE',
      'Slack did not answer.',
      'Check the network, the proxy and SLACK_API_URL.',
    );
  });
  const body = (await response.json().catch(() => ({}))) as {
    readonly ok?: unknown;
    readonly error?: unknown;
  };
  return {
    ok: body.ok === true,
    error: typeof body.error === 'string' ? body.error : `HTTP ${response.status}`,
    scopes: response.headers.get('x-oauth-scopes')?.split(/\s*,\s*/),
    dateMs: Date.parse(response.headers.get('date') ?? ''),
  };
}
