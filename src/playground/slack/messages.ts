import { object } from './args.ts';
import { canSee } from './channels.ts';
import type { Json, Message } from './model.ts';
import { nextTs, type Workspace } from './workspace.ts';

export type Draft = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Message>;

const EMPTY = {
  blocks: [],
  threadTs: null,
  isBroadcast: false,
  ephemeralTo: null,
  editedTs: null,
  reactions: [],
  files: [],
  metadata: null,
} as const;

/** Adds a message; with `ephemeralTo` it joins the ones that a single person sees. */
export function addMessage(workspace: Workspace, draft: Draft): Message {
  const message: Message = { ...EMPTY, ts: nextTs(workspace), ...draft };
  shelf(workspace, message).set(keyOf(message.channel, message.ts), message);
  workspace.statuses.delete(keyOf(message.channel, message.threadTs ?? message.ts));
  return message;
}

/** Replaces fields of a message and marks it as edited. */
export function editMessage(workspace: Workspace, message: Message, change: Partial<Message>): Message {
  const edited = { ...message, ...change, editedTs: nextTs(workspace) };
  shelf(workspace, message).set(keyOf(message.channel, message.ts), edited);
  return edited;
}

export function removeMessage(workspace: Workspace, message: Message): void {
  shelf(workspace, message).delete(keyOf(message.channel, message.ts));
}

/** A message that others see too. Ephemeral ones are not found: Slack's methods don't know them either. */
export const findMessage = (workspace: Workspace, channel: string, ts: string): Message | undefined =>
  workspace.messages.get(keyOf(channel, ts));

/** A message as one person may see it, ephemeral ones included, whatever its channel. */
export function findVisible(workspace: Workspace, user: string, ts: string): Message | undefined {
  const all = [...workspace.messages.values(), ...workspace.ephemerals.values()];
  return all.find((message) => message.ts === ts && isVisible(workspace, user, message));
}

/** What one person sees in a channel, oldest first: messages, replies, and what only this person sees. */
export function readChannel(workspace: Workspace, user: string, channel: string): Message[] {
  return [...workspace.messages.values(), ...workspace.ephemerals.values()]
    .filter((message) => message.channel === channel && isVisible(workspace, user, message))
    .toSorted((one, other) => one.ts.localeCompare(other.ts));
}

export function repliesOf(workspace: Workspace, channel: string, ts: string): Message[] {
  return [...workspace.messages.values()].filter(
    (message) => message.channel === channel && message.threadTs === ts && message.ts !== ts,
  );
}

/** A message as Slack's API and events show it. */
export function messageJson(workspace: Workspace, message: Message): Json {
  const replies = repliesOf(workspace, message.channel, message.ts);
  const isBot = message.user === workspace.botUser;
  const last = replies.at(-1);
  return {
    type: 'message',
    user: message.user,
    ...(isBot ? { bot_id: workspace.botId, app_id: workspace.appId } : {}),
    text: message.text,
    ts: message.ts,
    team: workspace.team.id,
    blocks: message.blocks,
    ...(message.threadTs || last ? { thread_ts: message.threadTs ?? message.ts } : {}),
    ...(last ? { reply_count: replies.length, latest_reply: last.ts } : {}),
    ...(message.editedTs ? { edited: { user: message.user, ts: message.editedTs } } : {}),
    ...(message.reactions.length > 0 ? { reactions: message.reactions } : {}),
    ...(message.files.length > 0 ? { files: message.files } : {}),
    ...(message.metadata ? { metadata: object({ value: message.metadata }, 'value') } : {}),
  };
}

function isVisible(workspace: Workspace, user: string, message: Message): boolean {
  if (message.ephemeralTo !== null) return message.ephemeralTo === user;
  const channel = workspace.channels.get(message.channel);
  const person = workspace.people.get(user);
  return channel !== undefined && person !== undefined && canSee(channel, person);
}

const keyOf = (channel: string, ts: string): string => `${channel}:${ts}`;

const shelf = (workspace: Workspace, message: Message): Map<string, Message> =>
  message.ephemeralTo === null ? workspace.messages : workspace.ephemerals;
