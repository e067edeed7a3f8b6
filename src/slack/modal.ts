import type { ModalView } from '@slack/types';

import type { Message } from '../views/kit.ts';
import type { Desk } from './desk.ts';
import { attempt } from './outcome.ts';
import { insist } from './patience.ts';
import type { Visit } from './visit.ts';

/** Opens a modal before anything is looked up; its id, or undefined when Slack would not. Never throws. */
export async function openModal(
  desk: Desk,
  { client, user }: Visit,
  trigger: string,
  view: ModalView,
): Promise<string | undefined> {
  const outcome = await attempt(async () => client.views.open({ trigger_id: trigger, view }));
  if (outcome.kind === 'done') return outcome.value.view?.id;
  desk.log.warn('slack.modal', { user, method: 'views.open', code: outcome.code });
  return undefined;
}

/** What an open modal is to show, and the same as a message for when Slack does not change the modal. */
export interface Filling {
  readonly view: ModalView;
  readonly message: Message;
}

/** Changes what an open modal shows. Never throws; nobody misses what they closed the modal on. */
export async function fillModal(
  desk: Desk,
  visit: Visit,
  id: string,
  { view, message }: Filling,
): Promise<void> {
  const { client, user } = visit;
  const outcome = await insist(
    async () => attempt(async () => client.views.update({ view_id: id, view })),
    desk.patience,
  );
  if (outcome.kind === 'done' || outcome.code === 'not_found') return;
  desk.log.warn('slack.modal', { user, method: 'views.update', code: outcome.code });
  await desk.deliver.privately(visit, message);
}
