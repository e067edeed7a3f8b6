import type { Desk } from './desk.ts';

/** Slack repeats an event that it thinks was not received: at once, after a minute, after five. */
const EVENT_LIFE_MS = 60 * 60_000;

/** Whether an event was taken up before. A store that does not answer must not cost the answer. */
export async function isRepeat({ seen, team, log }: Desk, eventId: string): Promise<boolean> {
  return seen(team, `event-${eventId}`, EVENT_LIFE_MS).catch(() => {
    log.warn('slack.seen.failed', { team });
    return false;
  });
}
