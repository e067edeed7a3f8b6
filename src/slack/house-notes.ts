import type { Answer } from '../core/answer.ts';
import type { ReplyValue } from '../core/reply.ts';

/** A reply for eyes outside of the organisation: its stricter verdicts stay, the words of its own rules don't. */
export function withoutHouseWords(value: ReplyValue): ReplyValue {
  return value.kind === 'answer' ? { kind: 'answer', answer: answerWithoutHouseWords(value.answer) } : value;
}

export function answerWithoutHouseWords(answer: Answer): Answer {
  if (answer.house.length === 0) return answer;
  const verdict = answer.house.find((note) => note.verdict !== undefined)?.verdict;
  return {
    ...answer,
    house: [
      {
        name: 'A rule of the organisation',
        text: 'What it says is not shown outside of the organisation.',
        ...(verdict === undefined ? {} : { verdict }),
      },
    ],
  };
}
