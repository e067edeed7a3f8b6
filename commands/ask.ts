import { replyAudience, type Command } from '../src/core/command.ts';
import { BotError } from '../src/errors.ts';
import type { Services } from '../src/services/services.ts';

export const ask: Command<Services> = {
  name: 'ask',
  summary: 'Answer a question about HIPAA on Twilio or Segment, with its source',
  usage: '<question>',
  examples: [
    'is MMS eligible?',
    'who signs the BAA with Google for Dialogflow?',
    'may PHI go into a support ticket?',
  ],
  surfaces: ['slack', 'terminal'],
  run: async (call, { ask: service }) => {
    if (call.text.trim() === '') {
      throw new BotError(
        'USAGE',
        'ask: no question given.',
        'Write the question after the word: ask is MMS eligible?',
      );
    }
    return {
      value: { kind: 'answer', answer: await service.ask(call) },
      audience: replyAudience(call.place),
    };
  },
};
