import { createHash } from 'node:crypto';

import { VOTE_DOWN, VOTE_UP } from '../../views/controls.ts';
import { thanksView } from '../../views/thanks.ts';
import type { Desk, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { readPress, type Press, type Pressed } from '../press.ts';

const REMEMBERED_MS = 30 * 24 * 60 * 60_000;

/** 👍 and 👎: counted for the records behind the answer, once for each person and message. */
export const vote: Listen = (app, desk) => {
  for (const [actionId, thumb] of THUMBS) {
    app.action<Pressed>(actionId, async ({ ack, body, action, client }) => {
      await ack();
      const press = readPress(client, desk.team, body, action);
      const { visit } = press;
      const records = (press.value ?? '').split(',').filter((id) => id !== '');
      const { value } = await desk.router.guard(visit, 'vote', async () => {
        if (!(await isCounted(desk, press))) await desk.services.feedback.vote(desk.team, records, thumb);
        return { value: { kind: 'note', text: '' }, audience: 'only-you' };
      });
      const message =
        value.kind === 'note' ? thanksView(thumb, records) : await draw(desk, visit, value, 'private');
      await desk.deliver.privately(visit, message);
    });
  }
};

const THUMBS = [
  [VOTE_UP, 'up'],
  [VOTE_DOWN, 'down'],
] as const;

const isCounted = async ({ seen, team }: Desk, { visit, message = '' }: Press): Promise<boolean> =>
  seen(team, `vote-${ballotOf(`${visit.place.channel}:${message}:${visit.user}`)}`, REMEMBERED_MS);

/** Knows the same vote again; whoever reads the store does not learn whose it was. */
const ballotOf = (ballot: string): string => createHash('sha256').update(ballot).digest('hex').slice(0, 32);
