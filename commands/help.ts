import { replyAudience, type Command } from '../src/core/command.ts';
import { BotError } from '../src/errors.ts';
import type { Services } from '../src/services/services.ts';

export const help: Command<Services> = {
  name: 'help',
  summary: 'List the words, or show how one is used',
  usage: '[word]',
  examples: ['', 'settings'],
  surfaces: ['slack', 'terminal'],
  run: async (call, { commands }) => {
    const audience = replyAudience(call.place);
    const [about] = call.text.toLowerCase().split(/\s+/, 1);
    if (about === undefined || about === '') return { value: { kind: 'help', commands }, audience };
    if (commands.some(({ name }) => name === about))
      return { value: { kind: 'help', commands, about }, audience };
    throw new BotError(
      'USAGE',
      'help: there is no such word.',
      `Words are ${commands.map(({ name }) => name).join(', ')}.`,
    );
  },
};
