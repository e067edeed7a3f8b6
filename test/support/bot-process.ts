import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The bot as a process of its own, started the way `npm start` does it, from its sources. */
export interface BotProcess {
  /** All that it printed on standard error: its log. */
  readonly log: () => string;
  readonly output: () => string;
  /** Resolves when the log shows it, or the process ended. */
  readonly until: (event: string) => Promise<void>;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export function startBotProcess(variables: Readonly<Record<string, string>>): BotProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...variables };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env, stdio: 'pipe' });
  const texts = { log: '', output: '' };
  child.stderr.on('data', (chunk: Buffer) => (texts.log += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (texts.output += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    log: () => texts.log,
    output: () => texts.output,
    ended,
    until: async (event) => Promise.race([shown(child, texts, event), ended.then(() => undefined)]),
    kill: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

const shown = async (child: ChildProcess, texts: { readonly log: string }, event: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (texts.log.includes(event)) resolve();
    };
    child.stderr?.on('data', look);
    look();
  });

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
