/** An object of Slack's wire format, read with the functions of `args.ts`. */
export type Json = Readonly<Record<string, unknown>>;

/** Time as a parameter: the running clock, or a test's own. */
export interface Clock {
  readonly nowMs: () => number;
  /** Runs once after `ms`; the result calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export type Standing = 'owner' | 'admin' | 'member' | 'guest' | 'stranger';

/** A made-up person of the workspace. A stranger belongs to the other side of a shared channel. */
export interface Person {
  readonly id: string;
  /** What stands after the @. */
  readonly handle: string;
  readonly name: string;
  readonly title: string;
  readonly standing: Standing;
  readonly timeZone: string;
  readonly isBot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly topic: string;
  readonly members: readonly string[];
  readonly isArchived: boolean;
  /** Shared with another organisation. */
  readonly isShared: boolean;
}

export type Block = Json & { readonly type: string; readonly block_id: string };

export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** Person or bot who wrote it; null for a line of the workspace itself. */
  readonly user: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  /** A reply that is shown in the channel too. */
  readonly isBroadcast: boolean;
  /** The only person who sees it, or null. */
  readonly ephemeralTo: string | null;
  readonly editedTs: string | null;
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly files: readonly Json[];
  readonly metadata: Json | null;
}

/** A modal or a Home tab as one person has it. */
export interface View {
  readonly id: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** Changes with every update: what `hash` is compared with. */
  readonly hash: string;
  readonly callbackId: string;
  readonly externalId: string;
  /** `title`, `submit`, `close`, `private_metadata` … as the app sent them. */
  readonly content: Json;
  readonly blocks: readonly Block[];
}

/** Lets the app open a modal: once, within three seconds. */
export interface Trigger {
  readonly user: string;
  readonly expiresMs: number;
  readonly isUsed: boolean;
  /** The modal it came from: `views.push` needs one. */
  readonly viewId: string | null;
}

/** Lets the app answer an interaction without a token: five times, within 30 minutes. */
export interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  readonly expiresMs: number;
  readonly usesLeft: number;
  /** The message whose button was pressed. */
  readonly messageTs: string | null;
  readonly threadTs: string | null;
}

/** One Web API call of the app, response_url posts and acknowledgements with content included. */
export interface ApiCall {
  readonly method: string;
  readonly body: Json;
  readonly atMs: number;
  readonly status: number;
  /** Slack's error name, or null. */
  readonly error: string | null;
}

export type DeliveryKind = 'events_api' | 'slash_commands' | 'interactive';

/** One payload on its way to the app, and what became of it. */
export interface Delivery {
  readonly kind: DeliveryKind;
  /** Event, command, action or callback: what a person would call it. */
  readonly what: string;
  readonly payload: Json;
  readonly attempt: number;
  readonly outcome: 'acknowledged' | 'late' | 'failed';
  /** Milliseconds until the acknowledgement; null without one. */
  readonly ackMs: number | null;
  readonly reply: Json;
}

/** A failure that a test orders for a method. */
export interface Fault {
  readonly status?: number;
  readonly error?: string;
  readonly delayMs?: number;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** How many calls fail; 1 when absent. */
  readonly times?: number;
}
