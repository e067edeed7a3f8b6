import { parse } from 'yaml';

import { flag, isObject, list, names, object, text } from './args.ts';
import type { Json } from './model.ts';

export interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  readonly shouldEscape: boolean;
}

export interface Shortcut {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callbackId: string;
  readonly description: string;
}

/** What the workspace needs to know of the app: the same file that an administrator gives to Slack. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  /** What stands after the @. */
  readonly botHandle: string;
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly Shortcut[];
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  /** What the app suggests to ask it. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly hasHome: boolean;
  readonly hasMessages: boolean;
}

/** Reads an app manifest: YAML text or the parsed object. Optional scopes count as granted. */
export function readManifest(source: string | Json): Manifest {
  const parsed: unknown = typeof source === 'string' ? parse(source) : source;
  const root = isObject(parsed) ? parsed : {};
  const features = object(root, 'features');
  const home = object(features, 'app_home');
  const scopes = object(object(root, 'oauth_config'), 'scopes');
  const about = object(root, 'display_information');
  const name = text(about, 'name') || 'App';
  return {
    name,
    description: text(about, 'description'),
    botHandle: handleOf(text(object(features, 'bot_user'), 'display_name') || name),
    commands: list(features, 'slash_commands').map(readCommand),
    shortcuts: list(features, 'shortcuts').map(readShortcut),
    scopes: [...names(scopes, 'bot'), ...names(scopes, 'bot_optional')],
    events: names(object(object(root, 'settings'), 'event_subscriptions'), 'bot_events'),
    prompts: list(object(features, 'agent_view'), 'suggested_prompts').map((prompt) => ({
      title: text(prompt, 'title'),
      message: text(prompt, 'message'),
    })),
    hasHome: flag(home, 'home_tab_enabled'),
    hasMessages: flag(home, 'messages_tab_enabled') && !flag(home, 'messages_tab_read_only_enabled'),
  };
}

const handleOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-');

function readCommand(command: Json): SlashCommand {
  return {
    command: text(command, 'command'),
    description: text(command, 'description'),
    usageHint: text(command, 'usage_hint'),
    shouldEscape: flag(command, 'should_escape'),
  };
}

function readShortcut(shortcut: Json): Shortcut {
  return {
    name: text(shortcut, 'name'),
    type: text(shortcut, 'type') === 'global' ? 'global' : 'message',
    callbackId: text(shortcut, 'callback_id'),
    description: text(shortcut, 'description'),
  };
}
