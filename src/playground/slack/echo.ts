import type { Parcel } from './deliver.ts';
import { changeEvents, messageEvents, removalEvents } from './events.ts';
import type { Message } from './model.ts';
import { deliverAll, type Stage } from './stage.ts';
import type { Workspace } from './workspace.ts';

/** Lets the app write, then sends it the events that its own messages cause: Slack does, so the app must bear it. */
export function echoing<Result>(stage: Stage, act: () => Result): Result {
  const before = new Map(stage.workspace.messages);
  const result = act();
  void deliverAll(stage, eventsSince(stage.workspace, before));
  return result;
}

function eventsSince(workspace: Workspace, before: ReadonlyMap<string, Message>): Parcel[] {
  const changed = [...workspace.messages].filter(([key, message]) => before.get(key) !== message);
  const gone = [...before].filter(([key]) => !workspace.messages.has(key));
  return [
    ...changed.flatMap(([key, message]) => eventsFor(workspace, message, before.get(key))),
    ...gone.flatMap(([, message]) => eventsFor(workspace, null, message)),
  ];
}

function eventsFor(workspace: Workspace, after: Message | null, before: Message | undefined): Parcel[] {
  const channel = workspace.channels.get((after ?? before)?.channel ?? '');
  if (!channel) return [];
  if (!after) return before ? removalEvents(workspace, channel, before) : [];
  if (!before) return messageEvents(workspace, channel, after);
  return after.editedTs === before.editedTs ? [] : changeEvents(workspace, channel, after, before);
}
