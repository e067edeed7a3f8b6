import type { Place } from '../core/command.ts';
import type { SlackClient } from './clients.ts';

/** Who came, from where, and how to answer them. */
export interface Visit {
  readonly client: SlackClient;
  readonly team: string;
  readonly user: string;
  readonly place: Exclude<Place, { readonly kind: 'terminal' }>;
  /** Takes answers without a token: five, within 30 minutes. */
  readonly responseUrl?: string;
}

/** Conversations of two have ids of their own kind. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** A place that has no channel, such as the Home tab: only the person can be reached. */
export const atHome = (user: string): Visit['place'] => ({ kind: 'dm', channel: user, thread: 'home' });

export const hasChannel = ({ place, user }: Visit): boolean => place.channel !== '' && place.channel !== user;

/** Outside of a thread, as slash commands and shortcuts are. Whether it is shared is not said there: it may be. */
export const inChannel = (channel: string): Visit['place'] => ({
  kind: 'channel',
  channel,
  thread: null,
  isShared: !isDirect(channel),
});
