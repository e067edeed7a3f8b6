import type { Call } from '../../core/command.ts';
import type { Reply, ReplyValue } from '../../core/reply.ts';
import { WHY } from '../../views/controls.ts';
import { decodeFrame } from '../../views/frame.ts';
import { modalOf } from '../../views/kit.ts';
import { replyView } from '../../views/reply.ts';
import { waitingModal, WHY_TITLE, whyModal } from '../../views/why.ts';
import type { Desk, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { fillModal, openModal } from '../modal.ts';
import { readPress, stale, type Pressed } from '../press.ts';

/** "Why?" under an answer: a modal, opened before anything is looked up; a message to the presser where none opens. */
export const why: Listen = (app, desk) => {
  app.action<Pressed>(WHY, async ({ ack, body, action, client }) => {
    await ack();
    const { visit, trigger, value: pressed } = readPress(client, desk.team, body, action);
    const opened = await openModal(desk, visit, trigger, waitingModal(WHY_TITLE));
    const { value } = await desk.router.guard(visit, 'why', async (call) => explained(desk, call, pressed));
    const message = await draw(desk, visit, value, 'thread');
    if (opened === undefined) await desk.deliver.privately(visit, message);
    else await fillModal(desk, visit, opened, { view: viewOf(value), message });
  });
};

async function explained({ services }: Desk, call: Call, pressed: string | undefined): Promise<Reply> {
  const frame = decodeFrame(pressed);
  if (frame === undefined) throw stale();
  return { value: { kind: 'why', answer: await services.ask.recall(call, frame) }, audience: 'only-you' };
}

const viewOf = (value: ReplyValue) =>
  value.kind === 'why' ? whyModal(value.answer, false) : modalOf(WHY_TITLE, replyView(value, 'modal'));
