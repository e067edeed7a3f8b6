import type { Answer, Frame } from '../core/answer.ts';
import type { RecordDetail } from '../core/reply.ts';

/** Questions in, answers out: pure, synchronous, the same for the same input on every machine. */
export interface Engine {
  /** ISO date of the guide's edition. */
  readonly edition: string;
  /** `context`: frame of the answer before this question in the same thread. */
  readonly ask: (question: string, context?: Frame) => Answer;
  readonly recall: (frame: Frame) => Answer;
  /** `id`: entity or record that the person chose. */
  readonly choose: (id: string, frame: Frame) => Answer;
  readonly record: (id: string) => RecordDetail | undefined;
}
