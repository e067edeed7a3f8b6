import type { Answer } from '../core/answer.ts';
import { answerView } from './answer.ts';
import { context, safe, type Message } from './kit.ts';

/** An answer that one person got and shares with everybody in the channel; what the question held stays with them. */
export function sharedView(answer: Answer, user: string): Message {
  const { text, blocks } = answerView({ ...answer, holdsPhi: false }, 'thread');
  return { text, blocks: [context(`Shared by <@${safe(user, 40)}>`), ...blocks] };
}
