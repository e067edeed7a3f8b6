import type { App } from '@slack/bolt';

import { BotError } from '../../errors.ts';
import { TRY, TRY_QUESTIONS } from '../../views/home.ts';
import { modal } from '../../views/kit.ts';
import { waitingModal } from '../../views/why.ts';
import { callOf, draw, type SlackCall } from '../call.ts';
import { tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { openModal } from '../modal.ts';
import { addresseeOf, placeOf, readPress, type Pressed } from '../press.ts';
import { attempt, type Problem } from '../router.ts';

const TITLE = 'Answer';

/** The questions to begin with: in a message answered there, on the Home tab in a modal, which has no place to answer in. */
export function registerTry(app: App, desk: Desk): void {
  app.action<Pressed>(PATTERN, async ({ ack, body, action, respond, client }) => {
    await ack();
    const press = readPress(body, action);
    const text = TRY_QUESTIONS[Number(action.action_id.slice(TRY.length))]?.question;
    const opened =
      press.channel === undefined
        ? await openModal(desk, client, press.trigger, waitingModal(TITLE))
        : undefined;
    const place = await placeOf(press, desk);
    const call = await callOf(
      desk,
      press.user,
      place.kind === 'channel' ? { ...place, thread: null } : place,
      text,
    );
    const value = await ask(call, desk);
    const lines = { client, respond: press.channel === undefined ? undefined : respond };
    if (opened === undefined)
      await tellOnlyYou(desk, lines, addresseeOf(press), draw(value, call, 'private'));
    else await opened.show(modal(TITLE, draw(value, call, 'modal').blocks));
  });
}

const PATTERN = new RegExp(`^${TRY.replaceAll('.', String.raw`\.`)}\\d+$`);

async function ask(call: SlackCall, desk: Desk) {
  return attempt(call, desk, async () => {
    if (call.text === '')
      throw new BotError('INPUT_INVALID', 'No such question.', 'Ask it in your own words.');
    return { kind: 'answer', answer: await desk.services.ask.ask(call) } as const;
  }) satisfies Promise<Problem | object>;
}
