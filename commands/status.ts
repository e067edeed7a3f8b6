import type { Command } from '../src/core/command.ts';
import type { Services } from '../src/services/services.ts';

export const status: Command<Services> = {
  name: 'status',
  summary: 'Show whether Sidekeeper is well, its version and the edition of the guide',
  usage: '',
  examples: [''],
  surfaces: ['slack', 'terminal'],
  run: async (_call, { health, guide, version }) => ({
    value: { kind: 'status', health: await health(), guide, version },
    audience: 'only-you',
  }),
};
