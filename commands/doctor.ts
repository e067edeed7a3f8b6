import type { Command } from '../src/core/command.ts';
import type { TerminalServices } from '../src/services/terminal.ts';

export const doctor: Command<TerminalServices> = {
  name: 'doctor',
  summary: 'Check tokens, scopes, socket, store, key and clock before the bot runs',
  usage: '',
  examples: [''],
  surfaces: ['terminal'],
  run: async (_call, { doctor: examine, guide, version }) => {
    const health = await examine();
    const exitCode = health.some(({ state }) => state === 'failed') ? 1 : 0;
    return { value: { kind: 'status', health, guide, version }, audience: 'only-you', exitCode };
  },
};
