import type { Parcel } from './deliver.ts';
import { messageJson } from './messages.ts';
import type { Channel, Json, Message, Person, ResponseUrl, View } from './model.ts';
import { mintResponse, mintTrigger } from './triggers.ts';
import { viewJson } from './views.ts';
import { nextTs, type Workspace } from './workspace.ts';

/** The payload of a slash command, and the place where its answer goes. */
export function commandParcel(
  workspace: Workspace,
  person: Person,
  channel: Channel,
  command: string,
  text: string,
): Parcel {
  const place = { user: person.id, channel: channel.id, messageTs: null, threadTs: null };
  const hiddenName = { private: 'privategroup', im: 'directmessage' } as const;
  const payload = {
    token: 'unused',
    team_id: teamOf(workspace, person),
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'public' ? channel.name : hiddenName[channel.kind],
    user_id: person.id,
    user_name: person.handle,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(workspace, place),
    trigger_id: mintTrigger(workspace, person.id),
  };
  return { kind: 'slash_commands', what: command, payload, acceptsReply: true };
}

/** What a person presses lives in a message or in a view. */
export type Spot =
  | { readonly kind: 'message'; readonly message: Message; readonly channel: Channel }
  | { readonly kind: 'view'; readonly view: View };

/** The payload of a pressed button or a changed menu. */
export function actionParcel(
  workspace: Workspace,
  person: Person,
  spot: Spot,
  action: Json,
  values: Json,
): Parcel {
  const where =
    spot.kind === 'view' ? inView(workspace, spot.view, values) : inMessage(workspace, person, spot, values);
  const viewId = spot.kind === 'view' && spot.view.type === 'modal' ? spot.view.id : null;
  const payload = {
    ...interaction(workspace, person, 'block_actions', viewId),
    ...where,
    actions: [{ ...action, action_ts: nextTs(workspace) }],
  };
  return { kind: 'interactive', what: String(action['action_id']), payload };
}

function inView(workspace: Workspace, view: View, values: Json): Json {
  return {
    container: { type: 'view', view_id: view.id },
    view: viewJson(workspace, view, values),
    state: { values },
  };
}

/** Slack doesn't send the content of a message that only the presser sees. */
function inMessage(
  workspace: Workspace,
  person: Person,
  spot: Spot & { kind: 'message' },
  values: Json,
): Json {
  const { message, channel } = spot;
  const isEphemeral = message.ephemeralTo !== null;
  const thread = message.threadTs === null ? {} : { thread_ts: message.threadTs };
  const place = { channel: channel.id, messageTs: message.ts, threadTs: message.threadTs };
  const where = { message_ts: message.ts, channel_id: channel.id };
  return {
    container: { ...thread, ...where, type: 'message', is_ephemeral: isEphemeral },
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    ...(isEphemeral ? {} : { message: messageJson(workspace, message) }),
    state: { values },
    response_url: responseUrl(workspace, { user: person.id, ...place }),
  };
}

export function submissionParcel(workspace: Workspace, person: Person, view: View, values: Json): Parcel {
  const payload = {
    ...interaction(workspace, person, 'view_submission', view.id),
    view: viewJson(workspace, view, values),
    response_urls: [],
  };
  return { kind: 'interactive', what: view.callbackId, payload, acceptsReply: true };
}

export function closingParcel(workspace: Workspace, person: Person, view: View, isCleared: boolean): Parcel {
  const { trigger_id: _none, ...base } = interaction(workspace, person, 'view_closed', null);
  const payload = { ...base, view: viewJson(workspace, view), is_cleared: isCleared };
  return { kind: 'interactive', what: view.callbackId, payload };
}

/** The payload of a shortcut: about one message, or from anywhere. */
export function shortcutParcel(
  workspace: Workspace,
  person: Person,
  callbackId: string,
  about: { readonly message: Message; readonly channel: Channel } | null,
): Parcel {
  const base = { callback_id: callbackId, action_ts: nextTs(workspace) };
  if (!about) {
    const payload = { ...interaction(workspace, person, 'shortcut', null), ...base };
    return { kind: 'interactive', what: callbackId, payload };
  }
  const { message, channel } = about;
  const place = { user: person.id, channel: channel.id, messageTs: message.ts, threadTs: null };
  const payload = {
    ...interaction(workspace, person, 'message_action', null),
    ...base,
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    message_ts: message.ts,
    message: messageJson(workspace, message),
    response_url: responseUrl(workspace, place),
  };
  return { kind: 'interactive', what: callbackId, payload };
}

function interaction(workspace: Workspace, person: Person, type: string, viewId: string | null) {
  const { handle } = person;
  return {
    type,
    token: 'unused',
    api_app_id: workspace.appId,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.id, username: handle, name: handle, team_id: teamOf(workspace, person) },
    trigger_id: mintTrigger(workspace, person.id, viewId),
  };
}

const responseUrl = (workspace: Workspace, place: Omit<ResponseUrl, 'expiresMs' | 'usesLeft'>): string =>
  `${workspace.address.origin}/hooks/${mintResponse(workspace, place)}`;

const teamOf = (workspace: Workspace, person: Person): string =>
  person.standing === 'stranger' ? 'T0TALLGRAS' : workspace.team.id;
