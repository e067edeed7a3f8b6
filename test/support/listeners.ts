import { commands } from '../../commands/index.ts';
import type { Engine } from '../../src/knowledge/engine.ts';
import { createServices } from '../../src/services/create.ts';
import type { Services } from '../../src/services/services.ts';
import { createDeliver } from '../../src/slack/deliver.ts';
import type { Desk, Registrar } from '../../src/slack/desk.ts';
import { listeners } from '../../src/slack/listeners/index.ts';
import { createRouter } from '../../src/slack/router.ts';
import { createStanding } from '../../src/slack/standing.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { fakeEngine } from './answers.ts';
import { CHANNEL, fakeLog, fakeSlack, TEAM, USER } from './slack.ts';

type Kind = 'action' | 'command' | 'event' | 'shortcut' | 'view';
type Listener = (args: object) => Promise<void>;

const NOW_MS = Date.parse('2024-02-01T12:00:00Z');
const RESPONSE_URL = 'https://hooks.example/1';

/** Everything that the bot reacts to, over a made-up engine, a store in memory and a Slack that only takes notes. */
export function fakeBot(engine: Engine = fakeEngine(), change: Partial<Services> = {}) {
  const slack = fakeSlack();
  const log = fakeLog();
  const store = openMemoryStore({ clock: { now: () => NOW_MS } });
  const marks: string[] = [];
  const services = { ...servicesOver(engine, store), ...change };
  const shared = { log, newReference: () => 'ref0001' };
  const standing = createStanding([], () => NOW_MS);
  const patience = { attempts: 2, longestWaitMs: 60_000, pause: async () => undefined };
  const post = async (_url: string, { body }: { readonly body: string }) => {
    slack.calls.push({ method: 'response_url', args: JSON.parse(body) as Record<string, unknown> });
    return { ok: true, status: 200, headers: new Headers(), text: async () => '' };
  };
  const desk: Desk = {
    team: TEAM,
    services,
    router: createRouter({ ...shared, commands, services, standing, nowMs: () => NOW_MS }),
    deliver: createDeliver({ ...shared, post, patience, isStrict: true }),
    standing,
    findPhi: (text) => ({ kinds: ['phone number'], count: text.includes('Canary') ? 1 : 0 }),
    seen: async (team, key, ttlMs) => {
      marks.push(key);
      return store.seen(team, key, ttlMs);
    },
    background: slack.client,
    patience,
    log,
  };
  const registered = register(desk);
  return {
    slack,
    log,
    store,
    /** What the store was asked to know again. */
    marks,
    methods: () => slack.calls.map(({ method }) => method),
    /** Runs the listener of that name as Bolt would; an `ack` is noted among the calls. */
    hear: async (kind: Kind, name: string, args: object): Promise<void> => {
      const found = registered.find((one) => one.kind === kind && one.matches(name));
      if (!found) throw new Error(`Nothing listens to ${kind} ${name}.`);
      const ack = async (reply: object = {}): Promise<void> =>
        void slack.calls.push({ method: 'ack', args: reply as Record<string, unknown> });
      await found.listener({ ack, client: slack.client, context: {}, ...args });
    },
  };
}

function servicesOver(engine: Engine, store: ReturnType<typeof openMemoryStore>): Services {
  return createServices({
    engine,
    store,
    audit: async () => undefined,
    holdsPhi: () => false,
    commands,
    probes: [],
    nowMs: () => NOW_MS,
    version: '0.0.1',
  });
}

function register(desk: Desk) {
  const registered: {
    readonly kind: Kind;
    readonly matches: (name: string) => boolean;
    readonly listener: Listener;
  }[] = [];
  const note =
    (kind: Kind) => (what: string | RegExp | { readonly callback_id: string }, listener: Listener) =>
      void registered.push({
        kind,
        listener,
        matches: (name) =>
          what instanceof RegExp
            ? what.test(name)
            : (typeof what === 'string' ? what : what.callback_id) === name,
      });
  const app = {
    action: note('action'),
    command: note('command'),
    event: note('event'),
    shortcut: note('shortcut'),
    view: note('view'),
  };
  for (const listen of listeners) listen(app as unknown as Registrar, desk);
  return registered;
}

/** A pressed button of a message that only its asker sees. */
export function pressOf(actionId: string, value: string, change: object = {}): object {
  const action = { type: 'button', action_id: actionId, value };
  const body = {
    type: 'block_actions',
    user: { id: USER },
    channel: { id: CHANNEL },
    container: { type: 'message', message_ts: '2.0001', channel_id: CHANNEL, is_ephemeral: true },
    trigger_id: 'trigger',
    response_url: RESPONSE_URL,
    ...change,
  };
  return { action, payload: action, body };
}

export function commandOf(text: string): object {
  const command = { text, user_id: USER, channel_id: CHANNEL, response_url: RESPONSE_URL };
  return { command, payload: command, body: command };
}

export function eventOf(event: object, change: object = {}): object {
  const whole = { user: USER, channel: CHANNEL, ts: '1.0001', ...event };
  return {
    event: whole,
    payload: whole,
    body: { event_id: 'Ev0001', is_ext_shared_channel: false, ...change },
  };
}

export function shortcutOf(text: string): object {
  const shortcut = {
    type: 'message_action',
    user: { id: USER },
    channel: { id: CHANNEL },
    message: { ts: '1.0001', text },
    response_url: RESPONSE_URL,
  };
  return { shortcut, payload: shortcut, body: shortcut };
}

export function submissionOf(block: string, words: string): object {
  const view = {
    id: 'V0001',
    private_metadata: JSON.stringify([CHANNEL, ['pigeons.post.eligibility']]),
    state: { values: { [block]: { [block]: { value: words } } } },
  };
  return { view, payload: view, body: { user: { id: USER }, view } };
}
