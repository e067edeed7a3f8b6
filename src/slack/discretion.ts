import type { Answer } from '../core/answer.ts';
import type { ReplyValue } from '../core/reply.ts';
import type { Stage } from '../views/controls.ts';
import type { Message } from '../views/kit.ts';
import { replyView } from '../views/reply.ts';
import type { Desk } from './desk.ts';
import type { Visit } from './visit.ts';

/**
 * Draws a reply for those who will see it. An organisation's own rules keep their verdict everywhere, but their words are not
 * shown to guests, nor in a channel that another organisation reads.
 */
export async function draw(desk: Desk, visit: Visit, value: ReplyValue, stage: Stage): Promise<Message> {
  const hasHouse = value.kind === 'answer' && value.answer.house.length > 0;
  const shown =
    hasHouse && (await isOutside(desk, visit, stage))
      ? { ...value, answer: withoutWords(value.answer) }
      : value;
  // A direct message is read by its asker alone, so an explanation there may hold words of the question.
  return replyView(shown, shown.kind === 'why' && visit.place.kind === 'dm' ? 'private' : stage);
}

async function isOutside({ standing }: Desk, { client, user, place }: Visit, stage: Stage): Promise<boolean> {
  if (stage === 'thread' && place.kind === 'channel') {
    const channel = place.isShared ? await standing.channel(client, place.channel) : place;
    return !('isShared' in channel) || channel.isShared;
  }
  const person = await standing.person(client, user).catch(() => ({ isGuest: true }));
  return person.isGuest;
}

function withoutWords(answer: Answer): Answer {
  const verdict = answer.house.find((note) => note.verdict !== undefined)?.verdict;
  const note = {
    name: 'A rule of the organisation',
    text: 'Its words are shown to members of the organisation only.',
    ...(verdict === undefined ? {} : { verdict }),
  };
  return { ...answer, house: [note] };
}
