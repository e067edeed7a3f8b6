import type { Answer, Frame } from '../core/answer.ts';
import type { Call } from '../core/command.ts';
import type { CommandHelp, Health, ReplyValue } from '../core/reply.ts';
import type { Settings } from '../core/settings.ts';

/** Answers questions from the knowledge; keeps per thread the ids of the last answer, for 24 hours. */
export interface AskService {
  /** `call.text` is the question. Follow-ups read the thread's last frame. */
  readonly ask: (call: Call) => Promise<Answer>;
  /** `call.text`: a record id, a question, or nothing for the caller's last answer in this place. */
  readonly why: (call: Call) => Promise<ReplyValue>;
  /** Draws the same answer again from its ids, for "Share here" and "Why?" on a message. */
  readonly recall: (call: Call, frame: Frame) => Promise<Answer>;
  /** The answer after a person chose one reading of an ambiguous question. `id`: entity or record. */
  readonly choose: (call: Call, id: string, frame: Frame) => Promise<Answer>;
}

export interface SettingsService {
  readonly read: (team: string) => Promise<Settings>;
  /**
   * Changes one setting and returns all of them; writes an audit entry.
   * @throws BotError `NOT_ALLOWED` without the admin role, `INPUT_INVALID` for an unknown name or value.
   */
  readonly change: (call: Call, name: string, value: string) => Promise<Settings>;
}

/** Counts of 👍 and 👎 per record id; no text, no person. */
export interface FeedbackService {
  readonly vote: (team: string, records: readonly string[], vote: 'up' | 'down') => Promise<void>;
  readonly counts: (
    team: string,
  ) => Promise<Readonly<Record<string, { readonly up: number; readonly down: number }>>>;
}

/** Everything a command may use. Built once by `main.ts` and by `cli.ts`. */
export interface Services {
  readonly ask: AskService;
  readonly settings: SettingsService;
  readonly feedback: FeedbackService;
  readonly health: () => Promise<readonly Health[]>;
  /** The words of this surface, in the order in which `help` lists them; `help` draws itself from here. */
  readonly commands: readonly CommandHelp[];
  /** ISO date of the guide's edition. */
  readonly guide: string;
  readonly version: string;
}
