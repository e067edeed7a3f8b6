import { dmWith } from './channels.ts';
import type { Choice, Choices } from './choices.ts';
import { plainEvent } from './events.ts';
import { readChannel } from './messages.ts';
import type { Delivery, Message, Person, View } from './model.ts';
import { dismiss, press, submit, useShortcut, type Submission } from './press.ts';
import { edit, remove, runCommand, say } from './speech.ts';
import { channelOf, deliverAll, type Stage } from './stage.ts';
import { homeOf, topView, viewJson } from './views.ts';

/**
 * One person at the keyboard. A place is a channel's id, its name, or `dm` for the conversation with the app.
 * Every act resolves when the app acknowledged it (or three seconds passed); what the app does after that is
 * awaited with `waitFor`.
 */
export interface Actor {
  readonly person: Person;
  /** Types a message; `@handle` and `#channel` become mentions. */
  readonly say: (place: string, text: string, options?: { readonly thread?: string }) => Promise<Message>;
  readonly edit: (place: string, ts: string, text: string) => Promise<Message>;
  readonly remove: (place: string, ts: string) => Promise<void>;
  /** Runs a slash command: `command('/hipaa ask …', 'homeroom')`. */
  readonly command: (text: string, place: string) => Promise<Delivery>;
  /**
   * Presses a button or picks from a menu. `target` is a message's ts or a view's id; `choice` is the value of an
   * option, of a feedback button, or of one among several buttons with the same action id; `filled` is what else
   * stands in the fields around it, by action id.
   */
  readonly click: (target: string, actionId: string, choice?: Choice, filled?: Choices) => Promise<Delivery>;
  /** Submits a modal; values by action id. */
  readonly submit: (viewId: string, values?: Choices) => Promise<Submission>;
  readonly dismiss: (viewId: string, isAll?: boolean) => Promise<void>;
  /** Uses a message shortcut (with the message's ts) or a global one. */
  readonly shortcut: (callbackId: string, ts?: string) => Promise<Delivery>;
  /** Opens the app's Home tab, or its Messages tab. */
  readonly open: (tab: 'home' | 'messages') => Promise<void>;
  /** The Home tab as last published, or undefined. */
  readonly home: () => View | undefined;
  /** The modal on top, or undefined. */
  readonly modal: () => View | undefined;
  /** What this person sees in a place, oldest first: replies and what only they see included. */
  readonly read: (place: string) => readonly Message[];
}

export function createActor(stage: Stage, person: Person): Actor {
  const { workspace } = stage;
  return {
    person,
    say: (place, text, options) => say(stage, person, place, text, options),
    edit: (place, ts, text) => edit(stage, person, place, ts, text),
    remove: (place, ts) => remove(stage, person, place, ts),
    command: (text, place) => runCommand(stage, person, text, place),
    click: (target, actionId, choice, filled) => press(stage, person, target, actionId, choice, filled),
    submit: (viewId, values = {}) => submit(stage, person, viewId, values),
    dismiss: (viewId, isAll) => dismiss(stage, person, viewId, isAll),
    shortcut: (callbackId, ts) => useShortcut(stage, person, callbackId, ts),
    open: (tab) => openApp(stage, person, tab),
    home: () => homeOf(workspace, person.id),
    modal: () => topView(workspace, person.id),
    read: (place) => readChannel(workspace, person.id, channelOf(workspace, person, place).id),
  };
}

async function openApp(stage: Stage, person: Person, tab: 'home' | 'messages'): Promise<void> {
  const { workspace } = stage;
  const channel = dmWith(workspace, person.id).id;
  const home = homeOf(workspace, person.id);
  const view = tab === 'home' && home ? { view: viewJson(workspace, home) } : {};
  const event = { type: 'app_home_opened', user: person.id, channel, tab, ...view };
  await deliverAll(stage, plainEvent(workspace, event));
}
