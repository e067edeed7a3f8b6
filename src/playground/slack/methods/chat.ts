import { flag, object, text } from '../args.ts';
import { withIds } from '../blocks.ts';
import { findForBot, isMember, whyNotWrite } from '../channels.ts';
import { blockProblems, readBlocks } from '../limits.ts';
import { addMessage, editMessage, findMessage, messageJson, removeMessage } from '../messages.ts';
import type { Json, Message } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

const MOST_TEXT = 40_000;

export const chatMethods: readonly Method[] = [
  botMethod('chat.postMessage', 'post', ['chat:write'], postMessage),
  botMethod('chat.postEphemeral', 't4', ['chat:write'], postEphemeral),
  botMethod('chat.update', 't3', ['chat:write'], updateMessage),
  botMethod('chat.delete', 't3', ['chat:write'], deleteMessage),
  botMethod('chat.getPermalink', 'none', [], getPermalink),
];

/** The content of a message as the app sent it, or the refusal. */
export function readContent(workspace: Workspace, args: Json): Pick<Message, 'text' | 'blocks'> | Outcome {
  const blocks = readBlocks(args);
  if (typeof blocks === 'string') return refuse(blocks);
  const content = text(args, 'text');
  if (blocks.length === 0 && content.trim() === '') return refuse('no_text');
  if (content.length > MOST_TEXT) return refuse('msg_too_long');
  const problems = blockProblems(blocks);
  if (problems.length > 0) return refuse('invalid_blocks', problems);
  return { text: content, blocks: withIds(workspace, blocks) };
}

function postMessage(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  const reason = whyNotWrite(workspace, channel);
  if (!channel || reason !== null) return refuse(reason ?? 'channel_not_found');
  const content = readContent(workspace, args);
  if ('ok' in content) return content;
  const message = addMessage(workspace, {
    ...content,
    channel: channel.id,
    user: workspace.botUser,
    threadTs: text(args, 'thread_ts') || null,
    isBroadcast: flag(args, 'reply_broadcast'),
    metadata: 'metadata' in args ? object(args, 'metadata') : null,
  });
  return done({ channel: channel.id, ts: message.ts, message: messageJson(workspace, message) });
}

function postEphemeral(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  const reason = whyNotWrite(workspace, channel);
  if (!channel || reason !== null) return refuse(reason ?? 'channel_not_found');
  const user = text(args, 'user');
  if (!isMember(channel, user)) return refuse('user_not_in_channel');
  const content = readContent(workspace, args);
  if ('ok' in content) return content;
  const place = { channel: channel.id, user: workspace.botUser, threadTs: text(args, 'thread_ts') || null };
  return done({ message_ts: addMessage(workspace, { ...content, ...place, ephemeralTo: user }).ts });
}

function updateMessage(workspace: Workspace, args: Json): Outcome {
  const message = ownMessage(workspace, args, 'cant_update_message');
  if ('ok' in message) return message;
  const keeps = args['blocks'] === undefined && text(args, 'text') === '';
  const content = keeps ? refuse('no_text') : readContent(workspace, args);
  if ('ok' in content) return content;
  const edited = editMessage(workspace, message, content);
  const { channel, ts } = edited;
  return done({ channel, ts, text: edited.text, message: messageJson(workspace, edited) });
}

function deleteMessage(workspace: Workspace, args: Json): Outcome {
  const message = ownMessage(workspace, args, 'cant_delete_message');
  if ('ok' in message) return message;
  removeMessage(workspace, message);
  return done({ channel: message.channel, ts: message.ts });
}

function ownMessage(workspace: Workspace, args: Json, error: string): Message | Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  if (channel.isArchived) return refuse('is_archived');
  const message = findMessage(workspace, channel.id, text(args, 'ts'));
  if (!message) return refuse('message_not_found');
  return message.user === workspace.botUser ? message : refuse(error);
}

function getPermalink(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  const message = findMessage(workspace, channel.id, text(args, 'message_ts'));
  if (!message) return refuse('message_not_found');
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return done({ channel: channel.id, permalink: `https://${workspace.team.domain}.example/${path}` });
}
