import type { CommandHelp } from '../core/reply.ts';
import { context, header, linesWithin, safe, section, sections, type Message } from './kit.ts';

export const LIMITS_OF_THE_BOT =
  'Not legal advice. Keep PHI out of questions: Slack and this app are no place for it. No question is stored.';

/** All words, or the one asked about. */
export function helpView(commands: readonly CommandHelp[], about?: string): Message {
  const one = commands.find(({ name }) => name === about);
  return one === undefined ? allWords(commands) : oneWord(one);
}

function allWords(commands: readonly CommandHelp[]): Message {
  const lines = commands.map(({ name, summary, usage }) => `• ${typed(name, usage)} — ${safe(summary, 200)}`);
  return {
    text: 'How to use Sidekeeper',
    blocks: [
      header('What you can ask me'),
      section(
        'Ask in your own words: `/hipaa can we send MMS with PHI?` No word is needed before a question.',
      ),
      ...sections(linesWithin(lines).shown),
      section(
        'Or mention me in a channel, write me a direct message, or choose *Ask about this* in the menu of a message. In a thread you can go on: “and MMS?”, “why?”.',
      ),
      context(LIMITS_OF_THE_BOT),
    ],
  };
}

function oneWord({ name, summary, usage, examples }: CommandHelp): Message {
  const shown = examples.slice(0, 10).map((example) => `• ${typed(name, example)}`);
  return {
    text: 'How to use Sidekeeper',
    blocks: [
      section(`${typed(name, usage)}\n${safe(summary, 300)}`),
      ...(shown.length === 0 ? [] : [section(`*Examples*\n${shown.join('\n')}`)]),
      context(LIMITS_OF_THE_BOT),
    ],
  };
}

const typed = (name: string, rest: string): string =>
  `\`${safe(`/hipaa ${name} ${rest}`.trim().replaceAll('`', "'"), 250)}\``;
