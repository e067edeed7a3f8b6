import type { App } from '@slack/bolt';

import { BotError } from '../../errors.ts';
import { SHARE } from '../../views/controls.ts';
import { decodeFrame } from '../../views/frame.ts';
import { context, safe, type Message } from '../../views/kit.ts';
import { noteView } from '../../views/problem.ts';
import { callOf, draw, type SlackCall } from '../call.ts';
import { contentOf, tellOnlyYou, type Addressee, type Lines } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { codeOf } from '../failure.ts';
import { once } from '../once.ts';
import { addresseeOf, placeOf, readPress, type Pressed } from '../press.ts';
import { attempt } from '../router.ts';
import { stale } from '../stale.ts';

/** "Share here": the answer that only its asker saw, for everybody in the channel. A second press changes nothing. */
export function registerShare(app: App, desk: Desk): void {
  const shared = once();
  app.action<Pressed>(SHARE, async ({ ack, body, action, respond, client }) => {
    await ack();
    const press = readPress(body, action);
    const to = addresseeOf(press);
    const lines = { client, respond };
    const call = await callOf(desk, press.user, await placeOf(press, desk));
    const problem = await shared(`${to.channel}:${press.ts ?? ''}`, async () =>
      attempt(call, desk, async () => {
        const frame = decodeFrame(press.value);
        if (frame === undefined) throw stale();
        const answer = await desk.services.ask.recall(call, frame);
        await post(lines, to, withSharer(draw({ kind: 'answer', answer }, call, 'thread'), call));
        return undefined;
      }),
    );
    if (problem === 'done')
      await tellOnlyYou(desk, lines, to, noteView('You have shared this answer already.'));
    else if (problem !== undefined) await tellOnlyYou(desk, lines, to, draw(problem, call, 'private'));
  });
}

const withSharer = ({ text, blocks }: Message, { actor }: SlackCall): Message => ({
  text,
  blocks: [...blocks, context(`Shared by <@${safe(actor.id, 40)}>`)],
});

/** Where the bot is no member Slack still takes the answer to the press itself. */
async function post({ client, respond }: Lines, to: Addressee, message: Message): Promise<void> {
  const thread = to.thread === null || to.thread === undefined ? {} : { thread_ts: to.thread };
  try {
    await client.chat.postMessage({ channel: to.channel, ...thread, ...contentOf(message) });
  } catch (cause) {
    try {
      if (respond === undefined) throw cause;
      await respond({ response_type: 'in_channel', replace_original: false, ...contentOf(message) });
    } catch {
      throw unshared(cause);
    }
  }
}

function unshared(cause: unknown): BotError {
  const code = codeOf(cause);
  return new BotError(
    'SLACK_DENIED',
    `Slack took no message for the channel: ${code}.`,
    HINTS[code] ?? LATER,
    { cause },
  );
}

const LATER = 'Slack did not take it. Press “Share here” again in a minute.';
const INVITE = 'I am not in this channel. Invite me with `/invite @sidekeeper` and press “Share here” again.';

const HINTS: Readonly<Record<string, string>> = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: 'This channel is archived: nothing can be posted in it.',
  restricted_action: 'A setting of this workspace keeps me from posting in this channel.',
};
