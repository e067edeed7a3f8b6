import { object, text } from './args.ts';
import { elementsOf, type Placed } from './blocks.ts';
import { chosen, missingInputs, stateOf, type Choice, type Choices } from './choices.ts';
import { viewProblems } from './limits.ts';
import { findVisible } from './messages.ts';
import { misuse } from './misuse.ts';
import type { Channel, Delivery, Json, Message, Person, View } from './model.ts';
import { actionParcel, closingParcel, shortcutParcel, submissionParcel, type Spot } from './payloads.ts';
import { notifySilence, type Stage } from './stage.ts';
import { clearStack, closeView, pushView, updateView } from './views.ts';
import { announce } from './workspace.ts';

/** What came of a submitted modal: the delivery, if one was made, and what stands under the fields. */
export interface Submission {
  readonly delivery: Delivery | null;
  /** Messages by `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Presses a button or picks from a menu, in a message (by its ts) or a view (by its id). */
export async function press(
  stage: Stage,
  person: Person,
  target: string,
  actionId: string,
  choice: Choice = null,
  filled: Choices = {},
): Promise<Delivery> {
  const { workspace } = stage;
  const spot = spotOf(stage, person, target);
  const blocks = spot.kind === 'view' ? spot.view.blocks : spot.message.blocks;
  const placed = pick(elementsOf(blocks), actionId, choice);
  const action = actionJson(placed, choice);
  const values = stateOf(blocks, choice === null ? filled : { ...filled, [actionId]: choice });
  const delivery = await stage.deliver(actionParcel(workspace, person, spot, action, values));
  if (spot.kind === 'message') notifySilence(stage, person, spot.channel.id, delivery);
  return delivery;
}

/** Several buttons may share an `action_id`; then the choice names the value of the one that is meant. */
function pick(elements: readonly Placed[], actionId: string, choice: Choice): Placed {
  const named = elements.filter(({ element }) => text(element, 'action_id') === actionId);
  const exact = named.find(
    ({ element }) => text(element, 'type') === 'button' && element['value'] === choice,
  );
  const placed = exact ?? named[0];
  if (!placed) throw misuse(`There is nothing to press called ${actionId}.`);
  return placed;
}

function actionJson({ blockId, element }: Placed, choice: Choice): Json {
  const type = text(element, 'type');
  const base = { action_id: text(element, 'action_id'), block_id: blockId, type };
  if (type === 'feedback_buttons') {
    const buttons = [object(element, 'positive_button'), object(element, 'negative_button')];
    const button = buttons.find((candidate) => text(candidate, 'value') === choice) ?? {};
    return { ...base, text: button['text'], value: text(button, 'value') };
  }
  if (type === 'button' || type === 'icon_button') {
    return { ...base, text: element['text'], ...('value' in element ? { value: element['value'] } : {}) };
  }
  return { ...base, ...chosen(element, choice) };
}

function spotOf(stage: Stage, person: Person, target: string): Spot {
  const view = stage.workspace.views.get(target);
  if (view?.user === person.id) return { kind: 'view', view };
  const message = findVisible(stage.workspace, person.id, target);
  const channel = message && stage.workspace.channels.get(message.channel);
  if (!message || !channel) throw misuse(`${person.name} sees no message or view ${target}.`);
  return { kind: 'message', message, channel };
}

/** Submits a modal with what the person filled in. Empty required fields never reach the app. */
export async function submit(
  stage: Stage,
  person: Person,
  viewId: string,
  choices: Choices,
): Promise<Submission> {
  const view = modalOf(stage, person, viewId);
  const missing = missingInputs(view, choices);
  if (Object.keys(missing).length > 0) return { delivery: null, errors: missing };
  const parcel = submissionParcel(stage.workspace, person, view, stateOf(view.blocks, choices));
  const delivery = await stage.deliver(parcel);
  if (delivery.outcome !== 'acknowledged') return { delivery, errors: {} };
  const errors = follow(stage, person, view, delivery.reply);
  announce(stage.workspace);
  return { delivery, errors };
}

/** Does what the acknowledgement of a submission asks for; without a wish the modal closes. */
function follow(stage: Stage, person: Person, view: View, reply: Json): Readonly<Record<string, string>> {
  const { workspace } = stage;
  const wish = text(reply, 'response_action');
  if (wish === 'errors') return object(reply, 'errors') as Readonly<Record<string, string>>;
  if (wish === 'clear') clearStack(workspace, person.id);
  else if (wish === 'update' || wish === 'push') {
    const content = object(reply, 'view');
    const [problem] = viewProblems(content, 'modal');
    if (problem !== undefined) throw misuse(`The app's view is invalid: ${problem}.`);
    if (wish === 'update') updateView(workspace, view, content);
    else pushView(workspace, person.id, content);
  } else closeView(workspace, person.id);
  return {};
}

/** Closes the top modal, or all of them; the app hears of it where it asked to. */
export async function dismiss(stage: Stage, person: Person, viewId: string, isAll = false): Promise<void> {
  const view = modalOf(stage, person, viewId);
  const isCleared = isAll || view.content['clear_on_close'] === true;
  if (isCleared) clearStack(stage.workspace, person.id);
  else closeView(stage.workspace, person.id);
  announce(stage.workspace);
  if (view.content['notify_on_close'] !== true) return;
  await stage.deliver(closingParcel(stage.workspace, person, view, isCleared));
}

function modalOf(stage: Stage, person: Person, viewId: string): View {
  const view = stage.workspace.views.get(viewId);
  if (view?.user !== person.id || view.type !== 'modal')
    throw misuse(`${person.name} has no modal ${viewId}.`);
  return view;
}

/** Uses a shortcut of the manifest: on a message (by its ts) or, without one, from anywhere. */
export async function useShortcut(
  stage: Stage,
  person: Person,
  callbackId: string,
  ts?: string,
): Promise<Delivery> {
  const { workspace } = stage;
  const type = ts === undefined ? 'global' : 'message';
  const known = workspace.setup.manifest.shortcuts.find(
    (one) => one.callbackId === callbackId && one.type === type,
  );
  if (!known) throw misuse(`The manifest has no ${type} shortcut ${callbackId}.`);
  const about = ts === undefined ? null : messageSpot(stage, person, ts);
  const delivery = await stage.deliver(shortcutParcel(workspace, person, callbackId, about));
  if (about) notifySilence(stage, person, about.channel.id, delivery);
  return delivery;
}

function messageSpot(stage: Stage, person: Person, ts: string): { message: Message; channel: Channel } {
  const spot = spotOf(stage, person, ts);
  if (spot.kind !== 'message') throw misuse(`${ts} is not a message.`);
  return { message: spot.message, channel: spot.channel };
}
