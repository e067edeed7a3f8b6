import type { Call } from '../../core/command.ts';
import type { Reply } from '../../core/reply.ts';
import { SHARE } from '../../views/controls.ts';
import { decodeFrame } from '../../views/frame.ts';
import { noteView } from '../../views/problem.ts';
import { sharedView } from '../../views/shared.ts';
import type { Desk, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { readPress, stale, type Pressed } from '../press.ts';

const MOST_KEPT = 2000;

/** "Share here": the answer that only its asker saw, for everybody in the channel. A second press changes nothing. */
export const share: Listen = (app, desk) => {
  const shared = new Set<string>();
  app.action<Pressed>(SHARE, async ({ ack, body, action, client }) => {
    await ack();
    const { visit, value: pressed, message = '' } = readPress(client, desk.team, body, action);
    const key = `${visit.place.channel}:${message}`;
    if (shared.has(key)) {
      await desk.deliver.privately(visit, noteView('This answer is shared already.'));
      return;
    }
    if (shared.size >= MOST_KEPT) shared.clear();
    shared.add(key);
    const { value } = await desk.router.guard(visit, 'share', async (call) => recalled(desk, call, pressed));
    if (value.kind === 'answer') {
      const answer = await draw(desk, visit, value, 'thread');
      if (await desk.deliver.openly(visit, sharedView(answer, visit.user))) return;
    }
    shared.delete(key);
    const told = value.kind === 'answer' ? noteView(UNSHARED) : await draw(desk, visit, value, 'private');
    await desk.deliver.privately(visit, told);
  });
};

const UNSHARED =
  'Slack did not take it for this channel. If I am not a member, invite me with /invite @sidekeeper, then press “Share here” again.';

async function recalled({ services }: Desk, call: Call, pressed: string | undefined): Promise<Reply> {
  const frame = decodeFrame(pressed);
  if (frame === undefined) throw stale();
  // What the question held stays with whoever asked it.
  const answer = { ...(await services.ask.recall(call, frame)), holdsPhi: false };
  return { value: { kind: 'answer', answer }, audience: 'here' };
}
