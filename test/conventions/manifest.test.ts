import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

import type { Desk, Registrar } from '../../src/slack/desk.ts';
import { listeners } from '../../src/slack/listeners/index.ts';
import { ASK_COMPLIANCE, CHOOSE, SHARE, VOTE_DOWN, VOTE_UP, WHY } from '../../src/views/controls.ts';
import { SEND_COMPLIANCE } from '../../src/views/compliance.ts';
import { TRY, TRY_QUESTIONS } from '../../src/views/home.ts';
import { MANIFEST_SCHEMA } from '../support/manifest-schema.ts';
import { filesIn, readSource } from './tree.ts';

interface Manifest {
  readonly features: {
    readonly agent_view: {
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly shortcuts: readonly { readonly callback_id: string }[];
    readonly slash_commands: readonly { readonly command: string; readonly should_escape: boolean }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

const source = readSource('manifest.yml');
const manifest = parse(source) as Manifest;

/** What the listeners attach themselves to. */
function registered() {
  const names: Record<'action' | 'command' | 'event' | 'shortcut' | 'view', string[]> = {
    action: [],
    command: [],
    event: [],
    shortcut: [],
    view: [],
  };
  const note = (kind: keyof typeof names) => (name: unknown) =>
    void names[kind].push(
      typeof name === 'string'
        ? name
        : name instanceof RegExp
          ? name.source
          : (name as { readonly callback_id: string }).callback_id,
    );
  const app = Object.fromEntries(Object.keys(names).map((kind) => [kind, note(kind as keyof typeof names)]));
  for (const listen of listeners) listen(app as unknown as Registrar, {} as Desk);
  return names;
}

const found = registered();

it('is valid', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(MANIFEST_SCHEMA);
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
});

it.each([
  ['a field that Slack does not know', { display_information: { name: 'x', colour: 'red' } }],
  ['a name that is too long', { display_information: { name: 'x'.repeat(36) } }],
  [
    'a command without a slash',
    {
      display_information: { name: 'x' },
      features: { slash_commands: [{ command: 'hipaa', description: 'x' }] },
    },
  ],
])('would not be valid with %s', (_name, wrong) =>
  expect(new Ajv({ strict: false }).compile(MANIFEST_SCHEMA)(wrong)).toBe(false),
);

it('names the commands that are listened to, with names turned into ids', () => {
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(found.command);
  expect(found.command).toEqual(['/hipaa']);
  expect(manifest.features.slash_commands.every((command) => command.should_escape)).toBe(true);
});

it('names the shortcuts that are listened to', () =>
  expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual(found.shortcut));

it('names the events that are listened to; of messages, direct ones', () => {
  const subscribed = manifest.settings.event_subscriptions.bot_events;
  expect(subscribed.toSorted()).toEqual(
    found.event.map((name) => (name === 'message' ? 'message.im' : name)).toSorted(),
  );
});

it('suggests the questions that Home offers', () =>
  expect(manifest.features.agent_view.suggested_prompts).toEqual(
    TRY_QUESTIONS.map(({ title, question }) => ({ title, message: question })),
  ));

it('listens to every button and form that a view draws, and to no other', () => {
  const drawn = [ASK_COMPLIANCE, SHARE, VOTE_DOWN, VOTE_UP, WHY, `${CHOOSE}0`, `${TRY}0`];
  const patterns = found.action.map(
    (name) => new RegExp(name.startsWith('^') ? name : `^${name.replaceAll('.', '\\.')}$`),
  );
  expect(drawn.filter((id) => patterns.filter((pattern) => pattern.test(id)).length !== 1)).toEqual([]);
  expect(patterns.filter((pattern) => !drawn.some((id) => pattern.test(id)))).toEqual([]);
  expect(found.view).toEqual([SEND_COMPLIANCE]);
});

/** What each method of the Web API asks for. @see https://docs.slack.dev/reference/methods (2026-11) */
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
};

const METHOD = /\b(?:client|background)\.((?:\w+\.){1,2}\w+)\(/g;

/** Methods that the code calls. */
function methodsCalled(): readonly string[] {
  const code = filesIn(['src/slack'], '.ts').map(readSource).join('\n');
  const calls = Array.from(code.matchAll(METHOD), ([, name = '']) => name);
  return [...new Set(calls)].toSorted();
}

it('knows what each method that is called asks for', () =>
  expect(methodsCalled()).toEqual(Object.keys(SCOPES_OF_METHODS)));

it('asks for the scopes that methods, events and commands need, and for no more', () => {
  const needed = [
    'commands',
    ...methodsCalled().flatMap((name) => SCOPES_OF_METHODS[name] ?? []),
    ...manifest.settings.event_subscriptions.bot_events.flatMap((name) => SCOPES_OF_EVENTS[name] ?? []),
  ];
  expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...new Set(needed)].toSorted());
});

it('gives the reason for each scope in a comment above it', () => {
  const lines = source.split('\n').map((line) => line.trim());
  const bare = manifest.oauth_config.scopes.bot.filter(
    (scope) => !/^# [A-Z].{10,}\.$/.test(lines[lines.indexOf(`- ${scope}`) - 1] ?? ''),
  );
  expect(bare).toEqual([]);
});
