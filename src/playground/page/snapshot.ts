import { list, text } from '../slack/args.ts';
import { canSee, dmWith, isMember } from '../slack/channels.ts';
import { readChannel } from '../slack/messages.ts';
import { misuse } from '../slack/misuse.ts';
import type { Channel, Person } from '../slack/model.ts';
import { channelOf, personOf } from '../slack/stage.ts';
import { homeOf, topView } from '../slack/views.ts';
import type { Workspace } from '../slack/workspace.ts';
import type { AppCard, PlaceCard, Snapshot } from './model.ts';

/** Everything that a person's screen shows with one place open. @throws BotError `INPUT_INVALID` for wrong names. */
export function takeSnapshot(
  workspace: Workspace,
  as: string,
  place: string,
  isConnected: boolean,
): Snapshot {
  const me = personOf(workspace, as);
  dmWith(workspace, me.id);
  const open = channelOf(workspace, me, place);
  if (!placesOf(workspace, me).includes(open)) throw misuse(`${me.name} can't see ${place}.`);
  return {
    team: workspace.team.name,
    app: appCard(workspace, isConnected),
    me: me.id,
    people: [...workspace.people.values()],
    places: placesOf(workspace, me).map((channel) => placeCard(workspace, me, channel)),
    place: open.id,
    messages: readChannel(workspace, me.id, open.id),
    statuses: statusesOf(workspace, open),
    prompts: promptsOf(workspace, open),
    modal: topView(workspace, me.id) ?? null,
    home: homeOf(workspace, me.id) ?? null,
  };
}

function appCard(workspace: Workspace, isConnected: boolean): AppCard {
  const { name, botHandle, description, commands, shortcuts } = workspace.setup.manifest;
  return { user: workspace.botUser, name, handle: botHandle, description, isConnected, commands, shortcuts };
}

const placesOf = (workspace: Workspace, me: Person): Channel[] =>
  [...workspace.channels.values()].filter((channel) =>
    channel.kind === 'im' ? isMember(channel, me.id) : canSee(channel, me),
  );

function placeCard(workspace: Workspace, me: Person, channel: Channel): PlaceCard {
  const { members, ...rest } = channel;
  return {
    ...rest,
    isMember: members.includes(me.id),
    hasApp: members.includes(workspace.botUser),
    memberCount: members.length,
    latestTs: readChannel(workspace, me.id, channel.id).at(-1)?.ts ?? '',
  };
}

function statusesOf(workspace: Workspace, channel: Channel): Snapshot['statuses'] {
  const prefix = `${channel.id}:`;
  return [...workspace.statuses]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, status]) => ({ thread: key.slice(prefix.length), text: status }));
}

/** The app's own suggestions for the conversation, else those of its manifest. */
function promptsOf(workspace: Workspace, channel: Channel): Snapshot['prompts'] {
  if (channel.kind !== 'im') return [];
  const set = workspace.prompts.get(channel.id);
  if (!set) return workspace.setup.manifest.prompts;
  return list(set, 'prompts').map((prompt) => ({
    title: text(prompt, 'title'),
    message: text(prompt, 'message'),
  }));
}
