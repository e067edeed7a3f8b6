import type { Actor } from './actor.ts';
import type { Manifest } from './manifest.ts';
import type { ApiCall, Channel, Clock, Delivery, Fault, Json, Person } from './model.ts';
import type { Workspace } from './workspace.ts';

export interface SlackOptions {
  /** The app's manifest: YAML text or the parsed object. */
  readonly manifest: string | Json;
  readonly people?: readonly Person[];
  readonly channels?: readonly Channel[];
  readonly clock?: Clock;
  /** Numbers in [0, 1) for ids and tokens; a seeded one makes them repeat. */
  readonly random?: () => number;
  /** Answer 429 to calls above Slack's rates; off unless asked for. */
  readonly hasRateLimits?: boolean;
  /** Port of the API on loopback; any free one when absent. */
  readonly port?: number;
}

/** A running workspace: what the app needs to connect to it, and hands and eyes for whoever tests the app. */
export interface Slack {
  /** Value for `SLACK_API_URL`. */
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly manifest: Manifest;
  readonly workspace: Workspace;
  /** Acts as a person, by id or handle. @throws BotError `INPUT_INVALID` when there is nobody of that name. */
  readonly as: (idOrHandle: string) => Actor;
  /** Every call the app made, oldest first: method, body (without the token), status, error. */
  readonly calls: readonly ApiCall[];
  /** Every payload that went to the app, and how fast it was acknowledged. */
  readonly deliveries: readonly Delivery[];
  /** Lets the next calls of a method fail: `fail('views.open', { error: 'expired_trigger_id' })`. */
  readonly fail: (method: string, fault: Fault) => void;
  /** Resolves with the predicate's first truthy value, checked at every change; rejects after `timeoutMs` (5000). */
  readonly waitFor: <Value>(
    predicate: () => Value | undefined | null | false,
    timeoutMs?: number,
  ) => Promise<Value>;
  /** Calls the listener at every change; the result ends that. */
  readonly onChange: (listener: () => void) => () => void;
  /** Whether payloads have a way to the app. */
  readonly isConnected: () => boolean;
  /** Delivers over signed HTTP to this address from now on; null goes back to Socket Mode. */
  readonly deliverTo: (url: string | null) => void;
  /** Sends the app an event, if it subscribed to it. */
  readonly emit: (event: Json & { readonly type: string }) => Promise<void>;
  /** Puts a person (or the bot, by its handle) into a channel, or takes them out. */
  readonly membership: (idOrHandle: string, place: string, isIn: boolean) => void;
  readonly socket: {
    /** How many connections the app holds. */
    readonly count: () => number;
    /** Asks the app to connect anew. */
    readonly refresh: () => void;
    /** Cuts the connections. */
    readonly cut: () => void;
  };
  /** Forgets messages, views and calls; connections stay. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}
