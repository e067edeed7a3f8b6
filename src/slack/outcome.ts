import { webApi } from '@slack/bolt';

/** Slack refused and asking again changes nothing; it asked for patience; it could not be reached. */
export type Failure =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'busy'; readonly code: string; readonly waitMs: number }
  | { readonly kind: 'unreachable'; readonly code: string };

export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Failure;

/** One call of Slack's SDK, with what it throws turned into a value. */
export async function attempt<T>(call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await call() };
  } catch (error) {
    return failureOf(error);
  }
}

/** Errors of Slack's own that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return busy(error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof webApi.WebAPIRequestError)
    return { kind: 'unreachable', code: error.original.name === 'TimeoutError' ? 'timeout' : 'network' };
  return { kind: 'unreachable', code: 'unknown' };
}

/** Slack's name for a refusal as a failure. */
export function refusal(code: string): Failure {
  if (code === 'ratelimited' || code === 'rate_limited') return busy(1);
  return { kind: PASSING.has(code) ? 'unreachable' : 'refused', code };
}

export const busy = (seconds: number): Failure => ({
  kind: 'busy',
  code: 'ratelimited',
  waitMs: seconds * 1000,
});

export const httpFailure = (status: number): Failure => ({
  kind: status >= 500 ? 'unreachable' : 'refused',
  code: `http_${status}`,
});
