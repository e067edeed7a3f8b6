import type { App } from '@slack/bolt';

import { callOf, draw } from '../call.ts';
import { tellHere, tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { readTyped } from '../question.ts';
import { answerLine } from '../router.ts';

/** A mention in a channel is answered in its thread; what is for the person alone, to them alone. */
export function registerMention(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body, client }) => {
    const { user, channel, ts, thread_ts: thread = ts } = event;
    if (user === undefined || event.bot_id !== undefined || event.edited !== undefined) return;
    const { botUser } = await desk.self();
    const place = { kind: 'channel', channel, thread, isShared: body.is_ext_shared_channel ?? true } as const;
    const call = await callOf(desk, user, place, readTyped(event.text, botUser));
    const { value, audience } = await answerLine(call, desk);
    const to = { user, channel, thread };
    if (audience === 'here') await tellHere(desk, { client }, to, draw(value, call, 'thread'));
    else await tellOnlyYou(desk, { client }, to, draw(value, call, 'private'));
  });
}
