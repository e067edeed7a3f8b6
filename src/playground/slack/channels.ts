import type { Channel, Json, Person } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Finds a channel by id, or by name with or without `#`. */
export function findChannel(workspace: Workspace, idOrName: string): Channel | undefined {
  const name = idOrName.replace(/^#/, '');
  return (
    workspace.channels.get(idOrName) ??
    [...workspace.channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name)
  );
}

/** The conversation of one person with the app; begins with the first use. */
export function dmWith(workspace: Workspace, user: string): Channel {
  const id = `D${user.slice(1)}`;
  const existing = workspace.channels.get(id);
  if (existing) return existing;
  const members = [user, workspace.botUser];
  const dm: Channel = { id, name: id, kind: 'im', topic: '', members, isArchived: false, isShared: false };
  workspace.channels.set(id, dm);
  return dm;
}

export const isMember = (channel: Channel, user: string): boolean => channel.members.includes(user);

/** Public channels are open to everybody but guests and strangers, who see what they were invited to. */
export function canSee(channel: Channel, person: Person): boolean {
  if (isMember(channel, person.id)) return true;
  return channel.kind === 'public' && person.standing !== 'guest' && person.standing !== 'stranger';
}

/** The channel as the bot may know it: private ones and DMs of others don't exist for it. */
export function findForBot(workspace: Workspace, id: string): Channel | undefined {
  if (workspace.people.has(id)) return dmWith(workspace, id);
  const channel = findChannel(workspace, id);
  return channel && (channel.kind === 'public' || isMember(channel, workspace.botUser)) ? channel : undefined;
}

/** Why the bot may not write to a channel, in Slack's words; null when it may. */
export function whyNotWrite(workspace: Workspace, channel: Channel | undefined): string | null {
  if (!channel) return 'channel_not_found';
  if (channel.isArchived) return 'is_archived';
  const isOpen = channel.kind === 'public' && workspace.setup.manifest.scopes.includes('chat:write.public');
  return isMember(channel, workspace.botUser) || isOpen ? null : 'not_in_channel';
}

/** The scope that a kind of channel asks for: `scopeFor(channel, 'history')` → `channels:history`. */
export function scopeFor(channel: Channel | undefined, what: 'read' | 'history'): string {
  const prefix = channel ? { public: 'channels', private: 'groups', im: 'im' }[channel.kind] : 'channels';
  return `${prefix}:${what}`;
}

/** A channel as `conversations.info` describes it to the bot. */
export function channelJson(workspace: Workspace, channel: Channel): Json {
  const base = { id: channel.id, is_im: channel.kind === 'im', is_archived: channel.isArchived };
  const created = 1_700_000_000;
  if (channel.kind === 'im') {
    return { ...base, created, user: channel.members.find((id) => id !== workspace.botUser), is_open: true };
  }
  return {
    ...base,
    created,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_member: isMember(channel, workspace.botUser),
    is_general: false,
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_org_shared: false,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.length,
  };
}

/** Puts a person into a channel or takes them out. */
export function setMembership(workspace: Workspace, channel: Channel, user: string, isIn: boolean): void {
  const others = channel.members.filter((id) => id !== user);
  workspace.channels.set(channel.id, { ...channel, members: isIn ? [...others, user] : others });
}
