import type { App } from '@slack/bolt';

import { complianceButton, VOTE_DOWN, VOTE_UP } from '../../views/controls.ts';
import { buttons, type Message } from '../../views/kit.ts';
import { noteView } from '../../views/problem.ts';
import { callOf, draw } from '../call.ts';
import { tellOnlyYou } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { addresseeOf, placeOf, readPress, type Press, type Pressed } from '../press.ts';
import { attempt } from '../router.ts';

const REMEMBERED_MS = 30 * 24 * 60 * 60_000;

/** 👍 and 👎: counted for the records behind the answer, once for each person and message. */
export function registerVote(app: App, desk: Desk): void {
  for (const [actionId, vote] of [
    [VOTE_UP, 'up'],
    [VOTE_DOWN, 'down'],
  ] as const) {
    app.action<Pressed>(actionId, async ({ ack, body, action, respond, client }) => {
      await ack();
      const press = readPress(body, action);
      const call = await callOf(desk, press.user, await placeOf(press, desk));
      const records = (press.value ?? '').split(',').filter((id) => id !== '');
      const thanks = await attempt(call, desk, async () => {
        if (await desk.store.seen(call.team, keyOf(press), REMEMBERED_MS)) return { text: ALREADY } as const;
        await desk.services.feedback.vote(call.team, records, vote);
        return { text: vote === 'up' ? UP : DOWN } as const;
      });
      const message =
        'kind' in thanks ? draw(thanks, call, 'private') : thanksView(thanks.text, press.value ?? '');
      await tellOnlyYou(desk, { client, respond }, addresseeOf(press), message);
    });
  }
}

const ALREADY = 'Your vote on this answer is counted already.';
const UP = 'Thanks, counted.';
const DOWN = 'Thanks, counted. A person can look at it too:';

const keyOf = ({ channel = '', ts = '', user }: Press): string => `vote:${channel}:${ts}:${user}`;

function thanksView(text: string, records: string): Message {
  const note = noteView(text);
  return text === DOWN ? { ...note, blocks: [...note.blocks, buttons(complianceButton(records))] } : note;
}
