import type { Answer } from '../core/answer.ts';
import type { ReplyValue } from '../core/reply.ts';
import { failureOf } from './failure.ts';
import { replyText } from './reply.ts';
import { paint, type Screen } from './screen.ts';
import { callOf, runLine, type Session } from './session.ts';
import type { Sink } from './sink.ts';

export interface PromptIo {
  /** Lines as they are typed. */
  readonly lines: AsyncIterable<string>;
  readonly output: Sink;
  readonly screen: Screen;
  /** Shown before each line; empty when nobody is there to see it. */
  readonly mark: string;
  /** Called with whatever failed that should not have; gives the reference that the person sees. */
  readonly report: (error: unknown) => string;
}

const WELCOME =
  'Ask about HIPAA on Twilio and Segment, in your own words. Follow-ups work: “and MMS?”, “why?”.\nOther words: help. To leave: exit.\n\n';

/** A conversation at the terminal: questions, words with or without a slash, numbers for a choice, until `exit` or the end. */
export async function runPrompt(session: Session, io: PromptIo): Promise<void> {
  let last: Answer | undefined;
  if (!(await io.output.write(WELCOME + io.mark))) return;
  for await (const typed of io.lines) {
    const line = typed.trim().replace(/^\/(?:hipaa\b\s*)?/, '');
    if (line === 'exit' || line === 'quit') return;
    const { text, answer } = await reactTo(line, last, session, io);
    last = answer ?? last;
    if (!(await io.output.write(`${text}${io.mark}`))) return;
  }
}

async function reactTo(
  line: string,
  last: Answer | undefined,
  session: Session,
  io: PromptIo,
): Promise<{ readonly text: string; readonly answer?: Answer }> {
  if (line === '') return { text: '' };
  try {
    const value = (await choose(line, last, session)) ?? (await runLine(line, session)).value;
    const text = `\n${replyText(value, io.screen)}\n\n`;
    return value.kind === 'answer' ? { text, answer: value.answer } : { text };
  } catch (error) {
    const failure = failureOf(error, io.report(error));
    return { text: `${paint(failure.text, 'yellow', io.screen)}\n\n` };
  }
}

/** A bare number picks a reading of the last answer, where it offered some. */
async function choose(
  line: string,
  last: Answer | undefined,
  session: Session,
): Promise<ReplyValue | undefined> {
  const choice = /^\d{1,2}$/.test(line) ? last?.choices[Number(line) - 1] : undefined;
  if (last === undefined || choice === undefined) return undefined;
  return {
    kind: 'answer',
    answer: await session.services.ask.choose(callOf('', session), choice.id, last.frame),
  };
}
