import type { MessageShortcut } from '@slack/bolt';

import { BotError } from '../../errors.ts';
import type { Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { plainText } from '../plain-text.ts';
import { inChannel, type Visit } from '../visit.ts';

const ASK_ABOUT_THIS = 'ask_about_this';

/** "Ask about this" in the menu of a message: its text is the question, and only who chose that sees the answer. */
export const shortcut: Listen = (app, desk) => {
  const constraints = { callback_id: ASK_ABOUT_THIS, type: 'message_action' } as const;
  app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut: chosen, client }) => {
    await ack();
    const { user, channel, message, response_url: responseUrl } = chosen;
    const visit: Visit = {
      client,
      team: desk.team,
      user: user.id,
      place: inChannel(channel.id),
      responseUrl,
    };
    const text = plainText(message.text ?? '');
    const { value } =
      text === ''
        ? await desk.router.guard(visit, 'ask', async () => Promise.reject(nothingToAsk()))
        : await desk.router.ask(visit, text);
    await desk.deliver.privately(visit, await draw(desk, visit, value, 'private'));
  });
};

const nothingToAsk = (): BotError =>
  new BotError('INPUT_INVALID', 'The message has no text.', 'Choose a message with a question in its text.');
