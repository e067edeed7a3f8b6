import type { Audience, Reply, Surface } from './reply.ts';
import type { Role } from './role.ts';

/** Who asks. In the terminal the operating-system user, written as such (`os:<name>`). */
export interface Actor {
  /** Slack user id, or `os:<name>`. */
  readonly id: string;
  readonly role: Role;
  /** Guests and people of other organisations never see account data. */
  readonly isGuest: boolean;
}

/** Where it was asked. `thread` names the conversation that follow-ups belong to. */
export type Place =
  | { readonly kind: 'terminal' }
  | { readonly kind: 'dm'; readonly channel: string; readonly thread: string }
  | {
      readonly kind: 'channel';
      readonly channel: string;
      readonly thread: string | null;
      readonly isShared: boolean;
    };

/** Slash commands in a channel answer their asker alone; a thread, a direct message and the terminal are read there. */
export function replyAudience(place: Place): Audience {
  return place.kind === 'channel' && place.thread === null ? 'only-you' : 'here';
}

/** One use of a command. `text` is processed in memory and dropped: never log or store it. */
export interface Call {
  /** Slack team id, or `local` in the terminal. */
  readonly team: string;
  readonly text: string;
  readonly actor: Actor;
  readonly place: Place;
  readonly nowMs: number;
}

/** One word a person can type, in Slack (`/hipaa <name>`) and in the terminal (`sidekeeper <name>`). */
export interface Command<Services> {
  readonly name: string;
  /** One line, imperative, no full stop. */
  readonly summary: string;
  /** What follows the word, e.g. `<question>`. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly surfaces: readonly Surface[];
  readonly run: (call: Call, services: Services) => Promise<Reply>;
}
