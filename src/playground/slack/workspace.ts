import { APP_ID, BOT_ID, BOT_USER, TEAM } from './cast.ts';
import type { Manifest } from './manifest.ts';
import type {
  ApiCall,
  Channel,
  Clock,
  Delivery,
  Fault,
  Json,
  Message,
  Person,
  ResponseUrl,
  Trigger,
  View,
} from './model.ts';

/** Who and what a workspace starts with; `resetWorkspace` goes back to it. */
export interface Setup {
  readonly manifest: Manifest;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  /** Numbers in [0, 1), for ids and tokens. */
  readonly random: () => number;
  /** Whether calls over Slack's rates get a 429. */
  readonly hasRateLimits: boolean;
}

/** All state of one workspace. The records in the maps are never changed, only replaced. */
export interface Workspace {
  readonly setup: Setup;
  readonly team: typeof TEAM;
  readonly appId: string;
  readonly botUser: string;
  readonly botId: string;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
  /** Where the server listens, e.g. `http://127.0.0.1:40123`. */
  readonly address: { origin: string };
  /** One-time passes for the WebSocket, minted by `apps.connections.open`. */
  readonly tickets: Set<string>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  /** Messages that others see too, by `channel:ts`, oldest first. */
  readonly messages: Map<string, Message>;
  /** Messages that one person sees, by `channel:ts`. */
  readonly ephemerals: Map<string, Message>;
  readonly views: Map<string, View>;
  /** Ids of the open modals per person, the visible one last. */
  readonly stacks: Map<string, readonly string[]>;
  /** Id of the Home tab per person. */
  readonly homes: Map<string, string>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** "is thinking…" lines by `channel:thread`. */
  readonly statuses: Map<string, string>;
  /** Suggested prompts by channel. */
  readonly prompts: Map<string, Json>;
  readonly uploads: Map<string, Json>;
  readonly rates: Map<string, readonly number[]>;
  readonly faults: Map<string, readonly Fault[]>;
  readonly calls: ApiCall[];
  readonly deliveries: Delivery[];
  readonly listeners: Set<() => void>;
  readonly counter: { lastTsMicros: number; ids: number };
}

export function createWorkspace(setup: Setup): Workspace {
  const workspace: Workspace = {
    setup,
    team: TEAM,
    appId: APP_ID,
    botUser: BOT_USER,
    botId: BOT_ID,
    tokens: createTokens(setup.random),
    address: { origin: '' },
    tickets: new Set(),
    people: new Map(),
    channels: new Map(),
    messages: new Map(),
    ephemerals: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    statuses: new Map(),
    prompts: new Map(),
    uploads: new Map(),
    rates: new Map(),
    faults: new Map(),
    calls: [],
    deliveries: [],
    listeners: new Set(),
    counter: { lastTsMicros: 0, ids: 0 },
  };
  resetWorkspace(workspace);
  return workspace;
}

/** Forgets everything that happened; tokens, connections and the sequence of ids stay. */
export function resetWorkspace(workspace: Workspace): void {
  const { people, channels, messages, ephemerals, views, stacks, homes, triggers, responseUrls } = workspace;
  const { statuses, prompts, uploads, rates, faults } = workspace;
  const all = [people, channels, messages, ephemerals, views, stacks, homes, triggers, responseUrls];
  for (const map of [...all, statuses, prompts, uploads, rates, faults]) map.clear();
  workspace.calls.length = 0;
  workspace.deliveries.length = 0;
  for (const person of [...workspace.setup.people, botPerson(workspace)]) people.set(person.id, person);
  for (const channel of workspace.setup.channels) channels.set(channel.id, channel);
  announce(workspace);
}

/** Tells everybody who watches that something changed. */
export function announce(workspace: Workspace): void {
  for (const listener of workspace.listeners) listener();
}

/** A message timestamp, `seconds.micros`: unique and growing, whatever the clock does. */
export function nextTs(workspace: Workspace): string {
  const micros = Math.max(workspace.setup.clock.nowMs() * 1000, workspace.counter.lastTsMicros + 1);
  workspace.counter.lastTsMicros = micros;
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** An id such as `V1K3Q09A2X`: prefix, then capital letters and digits, unique in the workspace. */
export function nextId(workspace: Workspace, prefix: string): string {
  workspace.counter.ids += 1;
  const noise = Math.floor(workspace.setup.random() * 36 ** 5);
  return `${prefix}${noise.toString(36).padStart(5, '0')}${workspace.counter.ids.toString(36).padStart(4, '0')}`.toUpperCase();
}

function botPerson(workspace: Workspace): Person {
  const { name, botHandle, description } = workspace.setup.manifest;
  const person = { id: workspace.botUser, handle: botHandle, name, title: description };
  return { ...person, standing: 'member', timeZone: 'America/Los_Angeles', isBot: true };
}

function createTokens(random: () => number): Workspace['tokens'] {
  const secret = (): string =>
    Array.from({ length: 24 }, () => Math.floor(random() * 36).toString(36)).join('');
  return {
    bot: `xoxb-playground-${secret()}`,
    app: `xapp-1-playground-${secret()}`,
    signingSecret: secret(),
  };
}
