import type { Reply } from '../../core/reply.ts';
import type { Desk, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { plainText } from '../plain-text.ts';
import { isRepeat } from '../repeat.ts';
import type { Visit } from '../visit.ts';

/** A mention in a channel is answered in its thread. */
export const mention: Listen = (app, desk) => {
  app.event('app_mention', async ({ event, body, client }) => {
    const { user, channel, ts, thread_ts: thread = ts, bot_id: bot, edited } = event;
    if (user === undefined || bot !== undefined || edited !== undefined) return;
    if (await isRepeat(desk, body.event_id)) return;
    const place = { kind: 'channel', channel, thread, isShared: body.is_ext_shared_channel ?? true } as const;
    const visit = { client, team: desk.team, user, place };
    await answerHere(desk, visit, await desk.router.answer(visit, plainText(event.text), 'message'));
  });
};

/** Answers in the conversation; what is for the person alone, to them alone. */
export async function answerHere(desk: Desk, visit: Visit, { value, audience }: Reply): Promise<void> {
  if (audience === 'here') await desk.deliver.here(visit, await draw(desk, visit, value, 'thread'));
  else await desk.deliver.privately(visit, await draw(desk, visit, value, 'private'));
}
