import { TRY, TRY_QUESTIONS } from '../../views/home.ts';
import { modal } from '../../views/kit.ts';
import { waitingModal } from '../../views/why.ts';
import type { Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { fillModal, openModal } from '../modal.ts';
import { readPress, type Pressed } from '../press.ts';
import { hasChannel, inChannel } from '../visit.ts';

const TITLE = 'Answer';

/** The questions to begin with: under a message answered there to the presser; on the Home tab in a modal, since it has no place to answer in. */
export const sample: Listen = (app, desk) => {
  app.action<Pressed>(/^home\.try\.\d$/, async ({ ack, body, action, client }) => {
    await ack();
    const { visit, trigger } = readPress(client, desk.team, body, action);
    const question = TRY_QUESTIONS[Number(action.action_id.slice(TRY.length))]?.question ?? '';
    if (hasChannel(visit)) {
      const here = { ...visit, place: inChannel(visit.place.channel) };
      const { value } = await desk.router.ask(here, question);
      await desk.deliver.privately(here, await draw(desk, here, value, 'private'));
      return;
    }
    const opened = await openModal(desk, visit, trigger, waitingModal(TITLE));
    const { value } = await desk.router.ask(visit, question);
    const message = await draw(desk, visit, value, 'thread');
    if (opened === undefined) {
      await desk.deliver.privately(visit, message);
      return;
    }
    const { blocks } = await draw(desk, visit, value, 'modal');
    await fillModal(desk, visit, opened, { view: modal(TITLE, blocks), message });
  });
};
