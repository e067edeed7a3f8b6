import type { App } from '@slack/bolt';

import { CHOOSE } from '../../views/controls.ts';
import { decodeChoice } from '../../views/frame.ts';
import { modal } from '../../views/kit.ts';
import { callOf, draw } from '../call.ts';
import { replace, tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { modalWith } from '../modal.ts';
import { addresseeOf, placeOf, readPress, type Pressed } from '../press.ts';
import { attempt } from '../router.ts';
import { stale } from '../stale.ts';

/** One reading of an ambiguous question: its answer takes the place of the question. */
export function registerChoose(app: App, desk: Desk): void {
  app.action<Pressed>(PATTERN, async ({ ack, body, action, respond, client }) => {
    await ack();
    const press = readPress(body, action);
    const call = await callOf(desk, press.user, await placeOf(press, desk));
    const value = await attempt(call, desk, async () => {
      const choice = decodeChoice(press.value);
      if (choice === undefined) throw stale();
      return {
        kind: 'answer',
        answer: await desk.services.ask.choose(call, choice.id, choice.frame),
      } as const;
    });
    if (press.modal !== undefined) {
      await modalWith(desk, client, press.modal).show(modal('Answer', draw(value, call, 'modal').blocks));
      return;
    }
    const lines = { client, respond };
    const message = draw(value, call, press.isEphemeral ? 'private' : 'thread');
    if (value.kind === 'problem') await tellOnlyYou(desk, lines, addresseeOf(press), message);
    else
      await replace(
        desk,
        lines,
        { ...addresseeOf(press), ts: press.isEphemeral ? undefined : press.ts },
        message,
      );
  });
}

const PATTERN = new RegExp(`^${CHOOSE.replaceAll('.', String.raw`\.`)}\\d+$`);
