import { scopeFor } from './channels.ts';
import type { Parcel } from './deliver.ts';
import { messageJson } from './messages.ts';
import type { Channel, Json, Message } from './model.ts';
import { nextId, nextTs, type Workspace } from './workspace.ts';

const SUBSCRIPTION = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;
const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const;

/** The events by which the app learns of a new message: none unless it subscribed, has the scope, and is there. */
export function messageEvents(workspace: Workspace, channel: Channel, message: Message): Parcel[] {
  const place = { channel: channel.id, event_ts: message.ts };
  const base = { ...messageJson(workspace, message), ...place };
  const mention = { ...base, type: 'app_mention' };
  const isMention = channel.kind !== 'im' && message.text.includes(`<@${workspace.botUser}>`);
  const isForApp = isMention && message.user !== workspace.botUser;
  return [
    ...(isForApp && wants(workspace, channel, 'app_mention', 'app_mentions:read')
      ? [wrap(workspace, channel, mention)]
      : []),
    ...messageEvent(workspace, channel, { ...base, channel_type: CHANNEL_TYPE[channel.kind] }),
  ];
}

/** The event for an edited message; `before` is what it was. */
export function changeEvents(
  workspace: Workspace,
  channel: Channel,
  after: Message,
  before: Message,
): Parcel[] {
  return messageEvent(workspace, channel, {
    ...hidden(workspace, channel, 'message_changed'),
    message: messageJson(workspace, after),
    previous_message: messageJson(workspace, before),
  });
}

export function removalEvents(workspace: Workspace, channel: Channel, gone: Message): Parcel[] {
  return messageEvent(workspace, channel, {
    ...hidden(workspace, channel, 'message_deleted'),
    deleted_ts: gone.ts,
    previous_message: messageJson(workspace, gone),
  });
}

/** Any event, if the app subscribed to it. */
export function plainEvent(workspace: Workspace, event: Json & { readonly type: string }): Parcel[] {
  if (!workspace.setup.manifest.events.includes(event.type)) return [];
  return [wrap(workspace, null, { ...event, event_ts: nextTs(workspace) })];
}

function messageEvent(workspace: Workspace, channel: Channel, event: Json): Parcel[] {
  const isWanted = wants(workspace, channel, SUBSCRIPTION[channel.kind], scopeFor(channel, 'history'));
  return isWanted ? [wrap(workspace, channel, event)] : [];
}

function hidden(workspace: Workspace, channel: Channel, subtype: string): Json {
  const ts = nextTs(workspace);
  const place = { channel: channel.id, channel_type: CHANNEL_TYPE[channel.kind] };
  return { type: 'message', subtype, hidden: true, ts, event_ts: ts, ...place };
}

function wants(workspace: Workspace, channel: Channel, event: string, scope: string): boolean {
  const { events, scopes } = workspace.setup.manifest;
  return events.includes(event) && scopes.includes(scope) && channel.members.includes(workspace.botUser);
}

function wrap(workspace: Workspace, channel: Channel | null, event: Json): Parcel {
  const ids = { enterprise_id: null, team_id: workspace.team.id };
  const payload = {
    token: 'unused',
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    api_app_id: workspace.appId,
    event,
    type: 'event_callback',
    event_id: nextId(workspace, 'Ev'),
    event_time: Math.floor(workspace.setup.clock.nowMs() / 1000),
    authorizations: [{ ...ids, user_id: workspace.botUser, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: channel?.isShared ?? false,
  };
  return { kind: 'events_api', what: String(event['type']), payload };
}
