import { isMember } from './channels.ts';
import { changeEvents, messageEvents, removalEvents } from './events.ts';
import { addMessage, editMessage, findMessage, removeMessage } from './messages.ts';
import { misuse } from './misuse.ts';
import type { Delivery, Message, Person } from './model.ts';
import { withIds } from './blocks.ts';
import { commandParcel } from './payloads.ts';
import { say as sayBack } from './respond.ts';
import { channelOf, deliverAll, notify, notifySilence, type Stage } from './stage.ts';
import { encodeCommand, encodeTyped, typedBlocks } from './wording.ts';

/** Posts what a person typed and lets the app know. Resolves when the app acknowledged, with the message. */
export async function say(
  stage: Stage,
  person: Person,
  place: string,
  typed: string,
  options: { readonly thread?: string } = {},
): Promise<Message> {
  const { workspace } = stage;
  const channel = channelOf(workspace, person, place);
  if (channel.isArchived) throw misuse(`#${channel.name} is archived.`);
  if (!isMember(channel, person.id)) throw misuse(`${person.name} is not in #${channel.name}.`);
  if (channel.kind === 'im' && !workspace.setup.manifest.hasMessages)
    throw misuse('The app takes no messages.');
  const text = encodeTyped(workspace, typed);
  const blocks = withIds(workspace, typedBlocks(workspace, typed));
  const threadTs = options.thread ?? null;
  const message = addMessage(workspace, { channel: channel.id, user: person.id, text, blocks, threadTs });
  if (text.includes(`<@${workspace.botUser}>`) && !isMember(channel, workspace.botUser)) {
    const { name, botHandle } = workspace.setup.manifest;
    notify(
      workspace,
      person,
      channel.id,
      `${name} is not in this channel. Type /invite @${botHandle} first.`,
    );
  }
  await deliverAll(stage, messageEvents(workspace, channel, message));
  return message;
}

/** Changes a person's own message. */
export async function edit(
  stage: Stage,
  person: Person,
  place: string,
  ts: string,
  typed: string,
): Promise<Message> {
  const { workspace } = stage;
  const before = own(stage, person, place, ts);
  const blocks = withIds(workspace, typedBlocks(workspace, typed));
  const after = editMessage(workspace, before, { text: encodeTyped(workspace, typed), blocks });
  await deliverAll(stage, changeEvents(workspace, channelOf(workspace, person, place), after, before));
  return after;
}

/** Deletes a person's own message. */
export async function remove(stage: Stage, person: Person, place: string, ts: string): Promise<void> {
  const gone = own(stage, person, place, ts);
  removeMessage(stage.workspace, gone);
  await deliverAll(stage, removalEvents(stage.workspace, channelOf(stage.workspace, person, place), gone));
}

/** Runs a slash command such as `/hipaa ask …`. An acknowledgement with text is its first answer. */
export async function runCommand(
  stage: Stage,
  person: Person,
  typed: string,
  place: string,
): Promise<Delivery> {
  const { workspace } = stage;
  const channel = channelOf(workspace, person, place);
  const [word = '', ...rest] = typed.trim().split(/(?<=^\S+)\s+/);
  const command = workspace.setup.manifest.commands.find((candidate) => candidate.command === word);
  if (!command) throw misuse(`${word} is no command of this workspace.`);
  const text = encodeCommand(workspace, rest.join(' '), command.shouldEscape);
  const delivery = await stage.deliver(commandParcel(workspace, person, channel, word, text));
  notifySilence(stage, person, channel.id, delivery);
  if (Object.keys(delivery.reply).length === 0) return delivery;
  const target = { user: person.id, channel: channel.id, messageTs: null, threadTs: null };
  const error = sayBack(workspace, { ...target, expiresMs: 0, usesLeft: 0 }, delivery.reply);
  if (error !== null) notify(workspace, person, channel.id, `${word} failed with the error "${error}".`);
  return delivery;
}

function own(stage: Stage, person: Person, place: string, ts: string): Message {
  const message = findMessage(stage.workspace, channelOf(stage.workspace, person, place).id, ts);
  if (message?.user !== person.id) throw misuse(`${person.name} has no message ${ts} there.`);
  return message;
}
