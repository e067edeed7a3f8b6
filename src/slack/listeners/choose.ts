import type { Call } from '../../core/command.ts';
import type { Reply } from '../../core/reply.ts';
import { decodeChoice } from '../../views/frame.ts';
import { modal } from '../../views/kit.ts';
import type { Desk, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { fillModal } from '../modal.ts';
import { readPress, stale, type Pressed } from '../press.ts';

/** One reading of an ambiguous question: its answer takes the place of the question. */
export const choose: Listen = (app, desk) => {
  app.action<Pressed>(/^answer\.choose\.\d$/, async ({ ack, body, action, client }) => {
    await ack();
    const { visit, value: pressed, isPrivate, modal: open } = readPress(client, desk.team, body, action);
    const { value } = await desk.router.guard(visit, 'choose', async (call) => chosen(desk, call, pressed));
    if (open !== undefined) {
      const { blocks } = await draw(desk, visit, value, 'modal');
      const message = await draw(desk, visit, value, 'thread');
      await fillModal(desk, visit, open, { view: modal('Answer', blocks), message });
    } else if (value.kind === 'problem') {
      await desk.deliver.privately(visit, await draw(desk, visit, value, 'private'));
    } else {
      await desk.deliver.instead(visit, await draw(desk, visit, value, isPrivate ? 'private' : 'thread'));
    }
  });
};

async function chosen({ services }: Desk, call: Call, pressed: string | undefined): Promise<Reply> {
  const choice = decodeChoice(pressed);
  if (choice === undefined) throw stale();
  return {
    value: { kind: 'answer', answer: await services.ask.choose(call, choice.id, choice.frame) },
    audience: 'here',
  };
}
