import { createCache, type CacheDeps } from './cache.ts';
import type { Client } from './desk.ts';

export interface Places {
  /** Whether a channel is shared with another organisation. Never rejects; yes where Slack doesn't say. */
  readonly isShared: (channel: string) => Promise<boolean>;
}

export interface PlacesDeps extends CacheDeps {
  readonly client: Client;
}

export function createPlaces(deps: PlacesDeps): Places {
  const find = createCache(
    deps,
    async (channel) => {
      const { channel: found } = await deps.client.conversations.info({ channel });
      return found?.is_ext_shared ?? true;
    },
    () => true,
  );
  return { isShared: async (channel) => (isDirect(channel) ? false : find(channel)) };
}

/** Direct messages have ids of their own kind, and nobody shares them. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
