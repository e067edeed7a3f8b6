import { replyAudience, type Command } from '../src/core/command.ts';
import type { Services } from '../src/services/services.ts';

export const why: Command<Services> = {
  name: 'why',
  summary: 'Show which record and which rules made an answer',
  usage: '[record or question]',
  examples: ['', 'programmable-sms.media-auth.requirement', 'is MMS eligible?'],
  surfaces: ['slack', 'terminal'],
  run: async (call, { ask }) => ({ value: await ask.why(call), audience: replyAudience(call.place) }),
};
