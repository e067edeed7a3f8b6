import type { Place } from '../../src/core/command.ts';
import type { Log, LogFields } from '../../src/log.ts';
import type { SlackClient } from '../../src/slack/clients.ts';
import type { Visit } from '../../src/slack/visit.ts';
import { webApi } from '@slack/bolt';

/** One call of the fake Web API. */
export interface FakeCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a fake method does next: an error that it throws, or its result. */
export type Answer = Error | Readonly<Record<string, unknown>>;

export interface FakeSlack {
  readonly client: SlackClient;
  readonly calls: FakeCall[];
  /** What the next calls of a method do, in this order; after that they succeed. */
  readonly plan: (method: string, ...answers: readonly Answer[]) => void;
}

/** A Web API that records its calls and does as planned. */
export function fakeSlack(): FakeSlack {
  const calls: FakeCall[] = [];
  const plans = new Map<string, Answer[]>();
  const method =
    (name: string) =>
    async (args: FakeCall['args'] = {}) => {
      calls.push({ method: name, args });
      const next = plans.get(name)?.shift() ?? {};
      if (next instanceof Error) throw next;
      return { ok: true, ...next };
    };
  const client = {
    assistant: { threads: { setSuggestedPrompts: method('assistant.threads.setSuggestedPrompts') } },
    auth: { test: method('auth.test') },
    chat: { postMessage: method('chat.postMessage'), postEphemeral: method('chat.postEphemeral') },
    conversations: { info: method('conversations.info') },
    users: { info: method('users.info') },
    views: { open: method('views.open'), publish: method('views.publish'), update: method('views.update') },
  };
  return {
    client: client as unknown as SlackClient,
    calls,
    plan: (name, ...answers) => plans.set(name, [...(plans.get(name) ?? []), ...answers]),
  };
}

export const refused = (error: string): Error => new webApi.WebAPIPlatformError({ ok: false, error });
export const limited = (seconds: number): Error => new webApi.WebAPIRateLimitedError(seconds);
export const broken = (status: number): Error => new webApi.WebAPIHTTPError(status, 'Broken', {});
export const timedOut = (): Error =>
  new webApi.WebAPIRequestError(Object.assign(new Error('late'), { name: 'TimeoutError' }));

export interface LogLine {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields: LogFields;
}

/** A log that keeps its lines. */
export function fakeLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const CHANNEL = 'C0PIGEONS0';
export const USER = 'U0KEEPER00';
export const TEAM = 'T0LOFT0000';

export const inThread = (thread = '1.0001'): Visit['place'] => ({
  kind: 'channel',
  channel: CHANNEL,
  thread,
  isShared: false,
});

/** Somebody who came from a channel, outside of a thread. */
export function visitOf(client: SlackClient, change: Partial<Visit> = {}): Visit {
  const place: Place = { kind: 'channel', channel: CHANNEL, thread: null, isShared: false };
  return { client, team: TEAM, user: USER, place, ...change };
}
