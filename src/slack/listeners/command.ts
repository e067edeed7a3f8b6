import type { App } from '@slack/bolt';

import { callOf, draw } from '../call.ts';
import { tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { readTyped } from '../question.ts';
import { answerLine } from '../router.ts';

export const COMMAND = '/hipaa';

/** `/hipaa <word or question>`: whatever it answers, only the person who typed it sees it. */
export function registerCommand(app: App, desk: Desk): void {
  app.command(COMMAND, async ({ ack, command, respond, client }) => {
    await ack();
    const { user_id: user, channel_id: channel } = command;
    const [{ botUser }, isShared] = await Promise.all([desk.self(), desk.places.isShared(channel)]);
    const place = { kind: 'channel', channel, thread: null, isShared } as const;
    const call = await callOf(desk, user, place, readTyped(command.text, botUser));
    const { value } = await answerLine(call, desk);
    await tellOnlyYou(desk, { client, respond }, { user, channel }, draw(value, call, 'private'));
  });
}
