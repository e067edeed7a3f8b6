import { dmWith, findChannel } from './channels.ts';
import type { Parcel } from './deliver.ts';
import { addMessage } from './messages.ts';
import { misuse } from './misuse.ts';
import type { Channel, Delivery, Person } from './model.ts';
import { announce, type Workspace } from './workspace.ts';

/** The workspace together with the way to the app. */
export interface Stage {
  readonly workspace: Workspace;
  readonly deliver: (parcel: Parcel) => Promise<Delivery>;
}

/** The person behind an id or handle. @throws BotError `INPUT_INVALID` for a stranger to the workspace. */
export function personOf(workspace: Workspace, idOrHandle: string): Person {
  const handle = idOrHandle.replace(/^@/, '');
  const person =
    workspace.people.get(idOrHandle) ??
    [...workspace.people.values()].find((candidate) => candidate.handle === handle);
  if (!person) throw misuse(`There is nobody called ${idOrHandle} in this workspace.`);
  return person;
}

/** The channel behind an id, a name, or `dm` for the person's conversation with the app. */
export function channelOf(workspace: Workspace, person: Person, idOrName: string): Channel {
  const channel = idOrName === 'dm' ? dmWith(workspace, person.id) : findChannel(workspace, idOrName);
  if (!channel) throw misuse(`There is no channel ${idOrName} in this workspace.`);
  return channel;
}

/** Tells one person something in the workspace's own voice. */
export function notify(
  workspace: Workspace,
  person: Person,
  channel: string,
  text: string,
  threadTs?: string,
): void {
  addMessage(workspace, { channel, user: null, text, ephemeralTo: person.id, threadTs: threadTs ?? null });
  announce(workspace);
}

/** Tells the person that the app stayed silent, as Slack does. */
export function notifySilence(stage: Stage, person: Person, channel: string, delivery: Delivery): void {
  if (delivery.outcome === 'acknowledged') return;
  const { name } = stage.workspace.setup.manifest;
  const reason = delivery.outcome === 'late' ? 'operation_timeout' : 'dispatch_failed';
  notify(stage.workspace, person, channel, `${name} did not respond to ${delivery.what} (${reason}).`);
}

export async function deliverAll(stage: Stage, parcels: readonly Parcel[]): Promise<Delivery[]> {
  announce(stage.workspace);
  return Promise.all(parcels.map((parcel) => stage.deliver(parcel)));
}
