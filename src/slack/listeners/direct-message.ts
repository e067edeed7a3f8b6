import type { App } from '@slack/bolt';

import { callOf, draw } from '../call.ts';
import { tellHere } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { readTyped } from '../question.ts';
import { answerLine } from '../router.ts';

/** A message to the bot itself, answered where it stands. Of a message with a file only the text is read. */
export function registerDirectMessage(app: App, desk: Desk): void {
  app.event('message', async ({ event, client }) => {
    if (event.channel_type !== 'im') return;
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    const { channel, user, text = '', thread_ts: thread = null } = event;
    const { botUser } = await desk.self();
    if (user === undefined || user === botUser || ('bot_id' in event && event.bot_id !== undefined)) return;
    const place = { kind: 'dm', channel, thread: thread ?? channel } as const;
    const call = await callOf(desk, user, place, readTyped(text, botUser));
    const { value } = await answerLine(call, desk);
    await tellHere(desk, { client }, { user, channel, thread }, draw(value, call, 'thread'));
  });
}
