import { webApi } from '@slack/bolt';

import type { Logger } from '@slack/bolt';

/** The part of the Web API that the bot uses. */
export type SlackClient = Pick<
  webApi.WebClient,
  'assistant' | 'auth' | 'chat' | 'conversations' | 'users' | 'views'
>;

export interface ClientSettings {
  readonly apiUrl?: string;
  readonly logger: Logger;
}

/**
 * For people who wait: one attempt of three seconds, a 429 comes back at once. With the SDK's own waiting one full
 * channel would hold up every modal; who may wait does so per call (patience.ts).
 */
export const interactiveOptions = (settings: ClientSettings): webApi.WebClientOptions => ({
  ...shared(settings),
  timeout: 3000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

/** For what nobody waits for: the SDK's queue, which honours `Retry-After`. */
export const backgroundOptions = (settings: ClientSettings): webApi.WebClientOptions => ({
  ...shared(settings),
  timeout: 10_000,
  maxRequestConcurrency: 3,
  retryConfig: { retries: 3, factor: 2, minTimeout: 500, maxTimeout: 10_000 },
});

/** For opening sockets: a failure that the SDK gives up on ends the process, so it does not give up for a day. */
export const socketOptions = (settings: ClientSettings): webApi.WebClientOptions => ({
  ...shared(settings),
  timeout: 10_000,
  retryConfig: { retries: 10_000, factor: 1.5, minTimeout: 500, maxTimeout: 10_000 },
});

export const createClient = (token: string, options: webApi.WebClientOptions): webApi.WebClient =>
  new webApi.WebClient(token, options);

/** No `headers`: the SDK writes the token into them, and whoever shares them shares the token. */
const shared = ({ apiUrl, logger }: ClientSettings): webApi.WebClientOptions => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  logger,
  allowAbsoluteUrls: false,
});
