import type { Listen } from '../desk.ts';
import { plainText } from '../plain-text.ts';
import { isRepeat } from '../repeat.ts';
import { answerHere } from './mention.ts';

/** Kinds of message that a person writes; every other is Slack's own or a change of one. */
const WRITTEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** A direct message: answered in its thread. Channels are not read. */
export const direct: Listen = (app, desk) => {
  app.event('message', async ({ event, body, client }) => {
    if (event.channel_type !== 'im' || !WRITTEN.includes(event.subtype)) return;
    const { user, bot_id: bot, text = '', ts, thread_ts: thread = ts } = event as Written;
    if (user === undefined || bot !== undefined || (await isRepeat(desk, body.event_id))) return;
    const place = { kind: 'dm', channel: event.channel, thread } as const;
    const visit = { client, team: desk.team, user, place };
    await answerHere(desk, visit, await desk.router.answer(visit, plainText(text), 'message'));
  });
};

/** What the written kinds have in common. */
interface Written {
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
}
