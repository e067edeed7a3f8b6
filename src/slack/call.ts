import type { Call, Place } from '../core/command.ts';
import type { ReplyValue } from '../core/reply.ts';
import type { Stage } from '../views/controls.ts';
import type { Message } from '../views/kit.ts';
import { replyView } from '../views/reply.ts';
import type { Desk } from './desk.ts';
import { withoutHouseWords } from './house-notes.ts';
import type { Person } from './people.ts';

export interface SlackCall extends Call {
  readonly actor: Person;
}

/** One use of the bot by a person of Slack. Never rejects while Slack is slow or silent about the person. */
export async function callOf(desk: Desk, user: string, place: Place, text = ''): Promise<SlackCall> {
  const [{ team }, actor] = await Promise.all([desk.self(), desk.people(user)]);
  return { team, text, actor, place, nowMs: desk.nowMs() };
}

/** Draws a reply for whoever will see it: nobody outside of the organisation reads its own rules. */
export function draw(value: ReplyValue, { actor, place }: SlackCall, stage: Stage): Message {
  const isOutside = actor.isStranger || (stage === 'thread' && place.kind === 'channel' && place.isShared);
  const shown = isOutside ? withoutHouseWords(value) : value;
  // Only the asker reads a direct message, so what it explains may hold words of the question.
  const isWhyInDm = shown.kind === 'why' && place.kind === 'dm';
  return replyView(shown, isWhyInDm ? 'private' : stage);
}
