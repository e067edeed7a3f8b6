import type { webApi } from '@slack/bolt';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { SEND_COMPLIANCE } from '../../src/views/compliance.ts';
import { ASK_COMPLIANCE, CHOOSE, SHARE, VOTE_DOWN, VOTE_UP, WHY } from '../../src/views/controls.ts';
import { TRY, TRY_QUESTIONS } from '../../src/views/home.ts';
import { listened, type Constraint } from '../support/listened.ts';
import { MANIFEST_SCHEMA } from '../support/manifest-schema.ts';
import { filesIn, readSource } from './tree.ts';

type Json = Readonly<Record<string, unknown>>;
type Manifest = webApi.AppsManifestValidateArguments['manifest'];
type Scopes = NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>;
/** The SDK's list has every scope but the one of agents. */
type BotScope = NonNullable<Scopes['bot']>[number] | 'assistant:write';

const source = readSource('manifest.yml');
const manifest = parse(source) as Manifest;
const { features = {}, settings = {}, oauth_config: oauth } = manifest;
const botScopes: readonly string[] = oauth?.scopes?.bot ?? [];

const obeys = new Ajv({ allErrors: true, strict: false }).compile(MANIFEST_SCHEMA);
const faultsOf = (value: unknown): readonly string[] =>
  obeys(value)
    ? []
    : (obeys.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);

/** The manifest with parts of it changed, as a person edits it: lists item by item, everything else by name. */
function changed(value: unknown, change: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(change))
    return change.map((item, index) => changed(value[index], item));
  if (typeof value !== 'object' || value === null || typeof change !== 'object' || change === null)
    return change;
  const entries = Object.entries(change as Json).map(([name, inner]) => [
    name,
    changed((value as Json)[name], inner),
  ]);
  return { ...value, ...(Object.fromEntries(entries) as Json) };
}

it('obeys the rules of Slack', () => expect(faultsOf(manifest)).toEqual([]));

it.each([
  ['an unknown key', { extra: 1 }],
  ['a long name', { display_information: { name: 'a'.repeat(36) } }],
  ['a long description', { display_information: { description: 'a'.repeat(141) } }],
  ['a short long description', { display_information: { long_description: 'a'.repeat(174) } }],
  ['a colour in words', { display_information: { background_color: 'blue' } }],
  ['a command without slash', { features: { slash_commands: [{ command: 'hipaa' }] } }],
  ['a long shortcut', { features: { shortcuts: [{ name: 'a'.repeat(25) }] } }],
  [
    'a fifth prompt',
    {
      features: {
        agent_view: { suggested_prompts: [1, 2, 3, 4, 5].map((n) => ({ title: `${n}`, message: 'm' })) },
      },
    },
  ],
  ['the view that new apps may not have', { features: { assistant_view: { assistant_description: 'a' } } }],
  ['the same scope twice', { oauth_config: { scopes: { bot: ['commands', 'commands'] } } }],
  ['an address over a socket', { settings: { interactivity: { request_url: 'https://example.com' } } }],
  ['no address without a socket', { settings: { socket_mode_enabled: false } }],
])('would be refused with %s', (_name, change) =>
  expect(faultsOf(changed(manifest, change))).not.toEqual([]),
);

it('is an agent, not an assistant of the old kind, in manifest and code', () => {
  expect(features.agent_view).toBeDefined();
  expect(features.assistant_view).toBeUndefined();
  const code = filesIn(['src/slack'], '.ts').map(readSource).join('\n');
  expect(code).not.toMatch(/assistant_thread_|\bnew Assistant\b|app\.assistant\(/);
});

it('suggests the questions of the Home tab', () =>
  expect(features.agent_view?.suggested_prompts).toEqual(
    TRY_QUESTIONS.map(({ title, question }) => ({ title, message: question })),
  ));

it('obeys them as well when it is changed for signed HTTP as the guide says', () => {
  const [, edit = ''] = /```yaml\n([\s\S]*?)```/.exec(readSource('docs/install.md')) ?? [];
  const http = changed(manifest, parse(edit)) as Manifest;
  expect(http.settings?.socket_mode_enabled).toBe(false);
  expect(faultsOf(http)).toEqual([]);
});

const namesOf = (constraints: readonly Constraint[]): readonly string[] =>
  constraints.map((one) => (typeof one === 'string' ? one : '')).toSorted();
const callbacksOf = (constraints: readonly Constraint[]) =>
  constraints.flatMap((one) => (typeof one === 'object' && !(one instanceof RegExp) ? [one] : []));

const fits = (one: Constraint, id: string): boolean => (one instanceof RegExp ? one.test(id) : one === id);

describe('manifest and code name the same', () => {
  const heard = listened();
  it('commands', () =>
    expect(namesOf(heard.command)).toEqual(features.slash_commands?.map(({ command }) => command)));

  it('events: of messages only those written to the bot', () => {
    const events = namesOf(heard.event).map((name) => (name === 'message' ? 'message.im' : name));
    expect(events.toSorted()).toEqual(settings.event_subscriptions?.bot_events?.toSorted());
  });

  it('shortcuts', () =>
    expect(callbacksOf(heard.shortcut)).toEqual(
      features.shortcuts?.map(({ callback_id, type }) => ({
        callback_id,
        type: type === 'message' ? 'message_action' : 'shortcut',
      })),
    ));

  it('forms', () =>
    expect(callbacksOf(heard.view)).toEqual([{ callback_id: SEND_COMPLIANCE, type: 'view_submission' }]));

  it('buttons: each that a view draws is heard once, and none is heard that no view draws', () => {
    const drawn = [
      WHY,
      SHARE,
      VOTE_UP,
      VOTE_DOWN,
      ASK_COMPLIANCE,
      `${CHOOSE}0`,
      `${CHOOSE}9`,
      `${TRY}0`,
      `${TRY}3`,
    ];
    expect(drawn.map((id) => [id, heard.action.filter((one) => fits(one, id)).length])).toEqual(
      drawn.map((id) => [id, 1]),
    );
    expect(heard.action.filter((one) => !drawn.some((id) => fits(one, id)))).toEqual([]);
  });

  it('interactivity', () => expect(settings.interactivity?.is_enabled).toBe(true));
});

/** @see https://docs.slack.dev/reference/methods, read 2026-11 */
const NEEDED_BY_METHOD: Readonly<Record<string, readonly BotScope[]>> = {
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

const NEEDED_BY_EVENT: Readonly<Record<string, readonly BotScope[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

const scopesIn = (table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] =>
  table[name] ?? [`what ${name} needs`];

const METHOD =
  /\.((?:apps|assistant|auth|bots|chat|conversations|files|pins|reactions|team|usergroups|users|views)(?:\.[a-zA-Z]+)+)\(/g;

describe('scopes', () => {
  const called = filesIn(['src/slack'], '.ts').flatMap((file) =>
    Array.from(readSource(file).matchAll(METHOD), ([, method = '']) => method),
  );

  it('are known for every method that the bot calls', () => {
    expect(called).toContain('chat.postMessage');
    expect(called.filter((method) => NEEDED_BY_METHOD[method] === undefined)).toEqual([]);
  });

  it('are those that methods, events and commands need, and no more', () => {
    const events: readonly string[] = settings.event_subscriptions?.bot_events ?? [];
    const needed: readonly string[] = [
      'commands',
      ...called.flatMap((method) => scopesIn(NEEDED_BY_METHOD, method)),
      ...events.flatMap((event) => scopesIn(NEEDED_BY_EVENT, event)),
    ];
    expect(botScopes.toSorted()).toEqual([...new Set(needed)].toSorted());
    expect(oauth?.scopes?.user).toBeUndefined();
  });

  it('each say in a comment what they are for', () => {
    const lines = source.split('\n');
    const silent = botScopes.filter((scope) => {
      const at = lines.findIndex((line) => line.trim() === `- ${scope}`);
      return !/^\s*# .{15,}/.test(lines[at - 1] ?? '');
    });
    expect(silent).toEqual([]);
  });
});
