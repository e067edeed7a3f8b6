import { roleOf, type Role } from '../core/role.ts';
import { BotError } from '../errors.ts';
import type { SlackClient } from './clients.ts';
import { attempt, type Failure } from './outcome.ts';
import { reasonFor } from './refusal.ts';
import { isDirect } from './visit.ts';

export interface PersonStanding {
  readonly role: Role;
  /** Guests of the workspace, and people of other organisations. */
  readonly isGuest: boolean;
}

export interface ChannelStanding {
  /** Whether people of another organisation read it; what can't be found out counts as shared. */
  readonly isShared: boolean;
  readonly isArchived: boolean;
}

/** What Slack knows about people and channels, remembered for ten minutes. */
export interface Standing {
  /** @throws BotError `SLACK_UNAVAILABLE` or `SLACK_DENIED`: nobody is let in unknown. */
  readonly person: (client: SlackClient, user: string) => Promise<PersonStanding>;
  /** The failure where Slack does not tell. */
  readonly channel: (client: SlackClient, channel: string) => Promise<ChannelStanding | Failure>;
}

const LIFE_MS = 10 * 60_000;

export function createStanding(admins: readonly string[], nowMs: () => number): Standing {
  const people = remembering<PersonStanding>(nowMs);
  const channels = remembering<ChannelStanding>(nowMs);
  return {
    person: async (client, user) => {
      const known = people.get(user);
      if (known) return known;
      const outcome = await attempt(async () => client.users.info({ user }));
      if (outcome.kind !== 'done') throw unknownPerson(outcome);
      return people.keep(user, standingOf(user, outcome.value.user ?? {}, admins));
    },
    channel: async (client, channel) => {
      if (isDirect(channel)) return { isShared: false, isArchived: false };
      const known = channels.get(channel);
      if (known) return known;
      const outcome = await attempt(async () => client.conversations.info({ channel }));
      if (outcome.kind !== 'done') return outcome;
      const { is_ext_shared, is_pending_ext_shared, is_archived } = outcome.value.channel ?? {};
      const isShared = is_ext_shared !== false || is_pending_ext_shared === true;
      return channels.keep(channel, { isShared, isArchived: is_archived === true });
    },
  };
}

interface SlackUser {
  readonly is_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
}

function standingOf(user: string, about: SlackUser, admins: readonly string[]): PersonStanding {
  const isGuest =
    about.is_restricted === true || about.is_ultra_restricted === true || about.is_stranger === true;
  const book = { fixedAdmins: admins, owners: about.is_owner === true ? [user] : [], granted: {} };
  return { role: roleOf(book, { id: user, isGuest }), isGuest };
}

function unknownPerson(failure: Failure): BotError {
  const code = failure.kind === 'refused' ? 'SLACK_DENIED' : 'SLACK_UNAVAILABLE';
  return new BotError(
    code,
    `users.info: ${failure.code}`,
    `I could not find out who you are. ${reasonFor(failure.code)}`,
  );
}

function remembering<T>(nowMs: () => number) {
  const kept = new Map<string, { readonly value: T; readonly untilMs: number }>();
  return {
    get: (key: string): T | undefined => {
      const entry = kept.get(key);
      return entry !== undefined && entry.untilMs > nowMs() ? entry.value : undefined;
    },
    keep: (key: string, value: T): T => {
      if (kept.size > 5000) kept.clear();
      kept.set(key, { value, untilMs: nowMs() + LIFE_MS });
      return value;
    },
  };
}
