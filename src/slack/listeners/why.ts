import type { App } from '@slack/bolt';

import { WHY } from '../../views/controls.ts';
import { decodeFrame } from '../../views/frame.ts';
import { problemModal, waitingModal, WHY_TITLE, whyModal } from '../../views/why.ts';
import { callOf, draw } from '../call.ts';
import { tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { openModal } from '../modal.ts';
import { addresseeOf, placeOf, readPress, type Pressed } from '../press.ts';
import { attempt } from '../router.ts';
import { stale } from '../stale.ts';

/** "Why?" under an answer: a modal, opened before anything is looked up. */
export function registerWhy(app: App, desk: Desk): void {
  app.action<Pressed>(WHY, async ({ ack, body, action, respond, client }) => {
    await ack();
    const press = readPress(body, action);
    const opened = await openModal(desk, client, press.trigger, waitingModal(WHY_TITLE));
    const call = await callOf(desk, press.user, await placeOf(press, desk));
    const value = await attempt(call, desk, async () => {
      const frame = decodeFrame(press.value);
      if (frame === undefined) throw stale();
      return { kind: 'why', answer: await desk.services.ask.recall(call, frame) } as const;
    });
    if (opened === undefined) {
      await tellOnlyYou(desk, { client, respond }, addresseeOf(press), draw(value, call, 'thread'));
    } else if (value.kind === 'problem') {
      await opened.show(problemModal(WHY_TITLE, value.hint, value.reference));
    } else await opened.show(whyModal(value.answer, false));
  });
}
