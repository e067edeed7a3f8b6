import type { Message } from '../views/kit.ts';
import { attempt, type Outcome } from './outcome.ts';
import { postResponse, type Post } from './respond.ts';
import { hasChannel, isDirect, type Visit } from './visit.ts';

/** One way in which a message can reach somebody. */
export interface Route {
  readonly name: string;
  /** Whether the visit leaves this way open. */
  readonly isOpen: (visit: Visit) => boolean;
  readonly send: (visit: Visit, message: Message) => Promise<Outcome<unknown>>;
}

/** Links are never unfolded: what stands behind them was not asked for. */
const bodyOf = ({ text, blocks }: Message) => ({
  text,
  ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
  unfurl_links: false,
  unfurl_media: false,
});

/** The address that came with the interaction: works where the bot is no member, and asks for no token. */
export const byResponse = (
  post: Post,
  how: { readonly response_type: 'ephemeral' | 'in_channel' } | { readonly replace_original: true },
): Route => ({
  name: 'response-url',
  isOpen: ({ responseUrl }) => responseUrl !== undefined,
  send: async ({ responseUrl = '' }, message) =>
    postResponse(post, responseUrl, { replace_original: false, ...how, ...bodyOf(message) }),
});

const threadOf = ({ place }: Visit) =>
  place.thread === null || place.thread === place.channel ? {} : { thread_ts: place.thread };

export const byThread: Route = {
  name: 'thread',
  isOpen: hasChannel,
  send: async (visit, message) =>
    attempt(async () =>
      visit.client.chat.postMessage({
        channel: visit.place.channel,
        ...threadOf(visit),
        ...bodyOf(message),
      }),
    ),
};

export const byEphemeral: Route = {
  name: 'ephemeral',
  isOpen: (visit) => hasChannel(visit) && !isDirect(visit.place.channel),
  send: async (visit, message) => {
    const { text, blocks } = message;
    return attempt(async () =>
      visit.client.chat.postEphemeral({
        channel: visit.place.channel,
        user: visit.user,
        ...threadOf(visit),
        text,
        ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
      }),
    );
  },
};

/** A user's id in place of a channel's is the conversation with that person. */
export const byDirect: Route = {
  name: 'direct',
  isOpen: () => true,
  send: async ({ client, user }, message) =>
    attempt(async () => client.chat.postMessage({ channel: user, ...bodyOf(message) })),
};
