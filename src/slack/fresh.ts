import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';

import type { Desk } from './desk.ts';
import { codeOf } from './failure.ts';

/** Slack repeats an event up to five minutes later. */
const REPEATS_FOR_MS = 60 * 60_000;

/** Lets each event through once, whichever process it reached first. A store that fails lets it through: better twice than never. */
export function onlyFresh(desk: Pick<Desk, 'self' | 'store' | 'log'>): Middleware<AnyMiddlewareArgs> {
  return async ({ body, next }) => {
    const id = 'event_id' in body ? body.event_id : undefined;
    if (typeof id === 'string' && (await wasSeen(desk, id))) {
      desk.log.info('slack.repeated');
      return;
    }
    await next();
  };
}

async function wasSeen(
  { self, store, log }: Pick<Desk, 'self' | 'store' | 'log'>,
  id: string,
): Promise<boolean> {
  try {
    return await store.seen((await self()).team, `event:${id}`, REPEATS_FOR_MS);
  } catch (error) {
    log.warn('slack.unchecked', { code: codeOf(error) });
    return false;
  }
}
