import { context, safe, type Message } from './kit.ts';

/** A message that one person got and shares with everybody in the channel, under their name. */
export const sharedView = ({ text, blocks }: Message, user: string): Message => ({
  text,
  blocks: [context(`Shared by <@${safe(user, 40)}>`), ...blocks],
});
