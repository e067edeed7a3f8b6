import type { webApi } from '@slack/bolt';

const TIMEOUT_MS = 10_000;

/**
 * Options of every Web API client. There is no `headers`: the SDK writes the token into that object. Posts to a
 * `response_url` go through the same `fetch`, which is the only place where they get a timeout.
 */
export function clientOptions(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 3, factor: 2, minTimeout: 500, maxTimeout: 10_000 },
    timeout: TIMEOUT_MS,
    allowAbsoluteUrls: false,
    fetch: async (url, init) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) }),
  };
}

/** The socket comes back by itself after an outage, however long. */
export const socketOptions = (apiUrl: string | undefined): webApi.WebClientOptions => ({
  ...clientOptions(apiUrl),
  retryConfig: { retries: 1000, factor: 1.5, minTimeout: 500, maxTimeout: 30_000 },
});
