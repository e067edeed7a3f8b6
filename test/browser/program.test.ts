import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startPlayground, type Playground } from '../../src/playground/index.ts';
import { MAIN, startStage } from './stage.ts';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the built bot until it ends, or until `isEnough` of what it printed. */
async function runMain(
  variables: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  isEnough: () => boolean = () => false,
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...flags], { env: { PATH, HOME, ...variables } });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setInterval(() => isEnough() && child.kill(), 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  return { code, output };
}

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ port: 0 });
});
afterAll(() => playground.close());

it('tells the tour on the terminal and ends well', async () => {
  const { code, output } = await runMain({}, [MAIN, '--tour']);
  expect(code).toBe(0);
  expect(output).toMatch(/1\. Ask in your own words[\s\S]*7\. Ask a person[\s\S]*A question for compliance/);
});

it('has the page up within three seconds', async () => {
  const startedMs = performance.now();
  const stage = await startStage('socket');
  expect(performance.now() - startedMs).toBeLessThan(3000);
  expect((await fetch(stage.url)).status).toBe(200);
  await stage.stop();
});

/** Prints the address of every module of the playground that the process loads. */
const HOOK = encodeURIComponent(
  'export const load = (url, context, next) => { if (url.includes("/playground/")) console.error("LOADED", url); return next(url, context); }',
);
const WATCH = `data:text/javascript,${encodeURIComponent(
  `import { register } from 'node:module'; register('data:text/javascript,${HOOK}');`,
)}`;

it('loads nothing of the playground when it has real tokens', async () => {
  const { botToken, appToken = '', apiUrl = '' } = playground.slack;
  const variables = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    SIDEKEEPER_DATA: playground.dataDir,
    PORT: '0',
  };
  const isConnected = (): boolean => playground.workspace.socket.count() > 0;
  const { output } = await runMain(variables, ['--import', WATCH, MAIN], isConnected);
  expect(playground.workspace.calls.map(({ method }) => method)).toContain('apps.connections.open');
  expect(output).not.toContain('LOADED');
});

it.each([
  ['only a bot token', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
  ['nothing in production', { NODE_ENV: 'production' }, 'SLACK_BOT_TOKEN'],
])('refuses to start with %s and says what is missing', async (_what, variables, missing) => {
  const { code, output } = await runMain(variables, [MAIN]);
  expect(code).not.toBe(0);
  expect(output).toContain(missing);
});
