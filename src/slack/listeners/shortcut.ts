import type { App, MessageShortcut } from '@slack/bolt';

import { BotError } from '../../errors.ts';
import { callOf, draw } from '../call.ts';
import { tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { readTyped } from '../question.ts';
import { attempt } from '../router.ts';

export const ASK_ABOUT_THIS = 'ask_about_this';

const MOST_CHARACTERS = 4000;

/** "Ask about this" in the menu of a message: its text is the question, and only who chose that sees the answer. */
export function registerShortcut(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { callback_id: ASK_ABOUT_THIS, type: 'message_action' },
    async ({ ack, shortcut, respond, client }) => {
      await ack();
      const user = shortcut.user.id;
      const channel = shortcut.channel.id;
      const [{ botUser }, isShared] = await Promise.all([desk.self(), desk.places.isShared(channel)]);
      const text = readTyped(shortcut.message.text ?? '', botUser).slice(0, MOST_CHARACTERS);
      const call = await callOf(desk, user, { kind: 'channel', channel, thread: null, isShared }, text);
      const value = await attempt(call, desk, async () => {
        if (text === '') throw nothingToAsk();
        return { kind: 'answer', answer: await desk.services.ask.ask(call) } as const;
      });
      await tellOnlyYou(desk, { client, respond }, { user, channel }, draw(value, call, 'private'));
    },
  );
}

const nothingToAsk = (): BotError =>
  new BotError('INPUT_INVALID', 'The message has no text.', 'Choose a message with a question in its text.');
