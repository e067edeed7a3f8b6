import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { startPlayground } from '../../src/playground/index.ts';
import { ROOT } from '../../src/playground/root.ts';

/** The built bot with its workspace, each in the way that a user runs them. */
export interface Stage {
  /** Address of the page. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export const MAIN = join(ROOT, 'dist/src/main.js');
const PATIENCE_MS = 30_000;

/** `npm start` with nothing set: one process, Socket Mode. Or the bot on its own, reached over signed HTTP. */
export const startStage = (delivery: 'socket' | 'http'): Promise<Stage> =>
  delivery === 'socket' ? startWhole() : startApart();

async function startWhole(): Promise<Stage> {
  const child = run({ PORT: '0' });
  const output = await printed(child, /Ctrl\+C/);
  const url = /Open\s+(http\S+)/.exec(output)?.[1] ?? '';
  return { url, stop: () => end(child) };
}

async function startApart(): Promise<Stage> {
  const playground = await startPlayground({ port: 0, delivery: 'http' });
  const { botToken, signingSecret = '', apiUrl = '' } = playground.slack;
  const port = await freePort();
  const child = run({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    SIDEKEEPER_DATA: playground.dataDir,
    PORT: String(port),
  });
  await listening(port);
  playground.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  await playground.open(() => undefined);
  const stop = async (): Promise<void> => {
    await end(child);
    await playground.close();
  };
  return { url: playground.url, stop };
}

function run(variables: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...variables };
  return spawn(process.execPath, [MAIN], { env, cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until a process printed what is expected, and returns all it printed. */
function printed(child: ChildProcess, expected: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Printed only: ${output}`)), PATIENCE_MS);
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!expected.test(output)) return;
      clearTimeout(timer);
      resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`Ended with ${code}: ${output}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something answers there, with whatever status. */
async function listening(port: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    if (Date.now() > deadline) throw new Error(`Nothing listens on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
