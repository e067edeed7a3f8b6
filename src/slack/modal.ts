import type { ModalView } from '@slack/types';

import type { Client, Desk } from './desk.ts';
import { codeOf } from './failure.ts';

/** A modal that stands open and can be changed. */
export interface OpenModal {
  /** Never rejects; false when the person closed it or Slack refused. */
  readonly show: (view: ModalView) => Promise<boolean>;
}

/** Opens a modal at once, since its trigger lives three seconds; undefined when that was too long. Never rejects. */
export async function openModal(
  { log }: Pick<Desk, 'log'>,
  client: Client,
  trigger: string,
  view: ModalView,
): Promise<OpenModal | undefined> {
  try {
    const { view: opened } = await client.views.open({ trigger_id: trigger, view });
    return modalWith({ log }, client, opened?.id ?? '');
  } catch (error) {
    log.warn('slack.undelivered', { method: 'views.open', code: codeOf(error) });
    return undefined;
  }
}

export function modalWith({ log }: Pick<Desk, 'log'>, client: Client, id: string): OpenModal {
  return {
    show: async (view) => {
      try {
        await client.views.update({ view_id: id, view });
        return true;
      } catch (error) {
        log.warn('slack.undelivered', { method: 'views.update', code: codeOf(error) });
        return false;
      }
    },
  };
}
