import { flag, names, text } from '../args.ts';
import { channelJson, dmWith, findForBot, isMember, scopeFor, setMembership } from '../channels.ts';
import { findMessage, messageJson, repliesOf } from '../messages.ts';
import type { Channel, Json, Message } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';
import { pageOf } from './page.ts';

const reads = (what: 'read' | 'history'): Method['needs'] => {
  return (workspace, args) => [scopeFor(findForBot(workspace, text(args, 'channel')), what)];
};

export const conversationMethods: readonly Method[] = [
  botMethod('conversations.info', 't3', reads('read'), info),
  botMethod('conversations.list', 't2', (_workspace, args) => kindsOf(args).map(scopeOfKind), listAll),
  botMethod('conversations.members', 't4', reads('read'), members),
  botMethod('conversations.history', 't3', reads('history'), history),
  botMethod('conversations.replies', 't3', reads('history'), replies),
  botMethod('conversations.join', 't3', ['channels:join'], join),
  botMethod('conversations.open', 't3', ['im:write'], open),
];

function info(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  return channel ? done({ channel: channelJson(workspace, channel) }) : refuse('channel_not_found');
}

function listAll(workspace: Workspace, args: Json): Outcome {
  const kinds = kindsOf(args);
  const visible = [...workspace.channels.values()].filter(
    (channel) =>
      kinds.includes({ public: 'public_channel', private: 'private_channel', im: 'im' }[channel.kind]) &&
      (channel.kind === 'public' || isMember(channel, workspace.botUser)) &&
      !(flag(args, 'exclude_archived') && channel.isArchived),
  );
  const page = pageOf(visible, args);
  if (page === 'invalid_cursor') return refuse(page);
  const channels = page.items.map((channel) => channelJson(workspace, channel));
  return done({ channels, response_metadata: { next_cursor: page.nextCursor } });
}

function members(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  const page = pageOf(channel.members, args);
  if (page === 'invalid_cursor') return refuse(page);
  return done({ members: page.items, response_metadata: { next_cursor: page.nextCursor } });
}

function history(workspace: Workspace, args: Json): Outcome {
  const channel = readable(workspace, args);
  if ('ok' in channel) return channel;
  const [oldest, latest] = [text(args, 'oldest'), text(args, 'latest')];
  const inRange = ({ ts }: Message): boolean => ts > oldest && (latest === '' || ts < latest);
  const found = [...workspace.messages.values()]
    .filter((message) => message.channel === channel.id && inRange(message))
    .filter((message) => message.threadTs === null || message.threadTs === message.ts || message.isBroadcast)
    .toReversed();
  return messagesPage(workspace, found, args);
}

function replies(workspace: Workspace, args: Json): Outcome {
  const channel = readable(workspace, args);
  if ('ok' in channel) return channel;
  const parent = findMessage(workspace, channel.id, text(args, 'ts'));
  if (!parent) return refuse('thread_not_found');
  return messagesPage(workspace, [parent, ...repliesOf(workspace, channel.id, parent.ts)], args);
}

function join(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  if (channel.isArchived) return refuse('is_archived');
  if (channel.kind !== 'public') return refuse('method_not_supported_for_channel_type');
  setMembership(workspace, channel, workspace.botUser, true);
  return done({ channel: channelJson(workspace, channel) });
}

function open(workspace: Workspace, args: Json): Outcome {
  const [user = '', ...others] = names(args, 'users');
  if (others.length > 0) return refuse('missing_scope');
  if (!workspace.people.has(user)) return refuse('user_not_found');
  return done({ channel: { id: dmWith(workspace, user).id } });
}

function messagesPage(workspace: Workspace, found: readonly Message[], args: Json): Outcome {
  const page = pageOf(found, args);
  if (page === 'invalid_cursor') return refuse(page);
  const messages = page.items.map((message) => messageJson(workspace, message));
  const metadata = { response_metadata: { next_cursor: page.nextCursor } };
  return done({ messages, has_more: page.nextCursor !== '', ...metadata });
}

function readable(workspace: Workspace, args: Json): Channel | Outcome {
  const channel = findForBot(workspace, text(args, 'channel'));
  if (!channel) return refuse('channel_not_found');
  return isMember(channel, workspace.botUser) ? channel : refuse('not_in_channel');
}

const kindsOf = (args: Json): readonly string[] => {
  const types = names(args, 'types').map((type) => type.trim());
  return types.length === 0 ? ['public_channel'] : types;
};

const scopeOfKind = (kind: string): string =>
  ({ private_channel: 'groups:read', im: 'im:read', mpim: 'mpim:read' })[kind] ?? 'channels:read';
