import { busy, httpFailure, refusal, type Outcome } from './outcome.ts';

/** The part of `fetch` that is used here. */
export type Post = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}>;

const TIMEOUT_MS = 3000;

/** Posts to a `response_url`. Bolt's own `respond()` has neither a time limit nor a second attempt. */
export async function postResponse(post: Post, url: string, body: object): Promise<Outcome<undefined>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await post(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
    if (response.ok) return { kind: 'done', value: undefined };
    if (response.status === 429) return busy(Number(response.headers.get('retry-after')) || 1);
    const code = response.status < 500 ? codeIn(await response.text()) : undefined;
    return code === undefined ? httpFailure(response.status) : refusal(code);
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'unreachable', code: isLate ? 'timeout' : 'network' };
  }
}

/** Slack's name for the refusal, which stands in the body bare or as JSON. */
const codeIn = (body: string): string | undefined =>
  /^\s*(?:\{.*"error"\s*:\s*"([a-z_]{3,60})".*\}|([a-z_]{3,60}))\s*$/s.exec(body)?.slice(1).find(Boolean);
