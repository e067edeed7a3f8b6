import type { Answer } from '../core/answer.ts';
import type { Actor, Call, Command } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import { routeText } from '../core/route.ts';
import { joinWords } from '../core/words.ts';
import { BotError } from '../errors.ts';
import type { TerminalServices } from '../services/terminal.ts';

/** Somebody at a terminal, and all that they can use. */
export interface Session {
  readonly commands: readonly Command<TerminalServices>[];
  readonly services: TerminalServices;
  readonly team: string;
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Runs one line that was typed at the prompt. @throws BotError `USAGE` for a misspelt word, and what the command throws */
export async function runLine(line: string, session: Session): Promise<Reply> {
  const route = routeText(line, session.commands);
  switch (route.kind) {
    case 'command':
      return route.command.run(callOf(route.text, session), session.services);
    case 'question':
      return runWord('ask', route.text, session);
    case 'nothing':
      return runWord('help', '', session);
    case 'misspelt':
      throw new BotError(
        'USAGE',
        `There is no word “${route.word}”.`,
        `Did you mean ${route.nearest}? To ask about it, write: ask ${route.word}`,
      );
  }
}

/** Runs the words of a command line, as the shell split them. @throws as {@link runLine} */
export async function runWords(words: readonly string[], session: Session): Promise<Reply> {
  const [first = '', ...rest] = words;
  const command = session.commands.find(({ name }) => name === first.toLowerCase());
  if (command === undefined) return runLine(words.join(' '), session);
  const text = rest.length === 1 ? (rest[0] ?? '') : joinWords(rest);
  return command.run(callOf(text, session), session.services);
}

/** One question of a program. */
export async function askAlone(question: string, session: Session): Promise<Answer> {
  return session.services.ask.ask(callOf(question, session));
}

async function runWord(name: string, text: string, session: Session): Promise<Reply> {
  const command = session.commands.find((known) => known.name === name);
  if (command === undefined) throw new BotError('USAGE', `There is no word “${name}”.`, 'Write: help');
  return command.run(callOf(text, session), session.services);
}

export function callOf(text: string, { team, actor, now }: Session): Call {
  return { team, text, actor, place: { kind: 'terminal' }, nowMs: now() };
}
