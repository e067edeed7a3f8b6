import { text } from '../args.ts';
import { findForBot, isMember } from '../channels.ts';
import { findMessage } from '../messages.ts';
import type { Json } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

export const reactionMethods: readonly Method[] = [
  botMethod('reactions.add', 't3', ['reactions:write'], add),
];

function add(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  if (!isMember(channel, workspace.botUser)) return refuse('not_in_channel');
  const message = findMessage(workspace, channel.id, text(args, 'timestamp'));
  if (!message) return refuse('message_not_found');
  const name = text(args, 'name');
  if (!/^[a-z0-9_+'-]+$/.test(name)) return refuse('invalid_name');
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (users.includes(workspace.botUser)) return refuse('already_reacted');
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  const reactions = [...others, { name, users: [...users, workspace.botUser] }];
  workspace.messages.set(`${channel.id}:${message.ts}`, { ...message, reactions });
  return done();
}
