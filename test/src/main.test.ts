import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startSlack } from '../../src/playground/slack/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidekeeper-main-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', SIDEKEEPER_DATA: join(folder, 'state'), ...env },
  });
  const texts: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, stderr: () => texts.join('') };
}

it.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-0001' }, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET'],
  [{ SLACK_APP_TOKEN: 'xapp-0001' }, 'SLACK_BOT_TOKEN is missing'],
  [{ NODE_ENV: 'production' }, 'SLACK_BOT_TOKEN is missing'],
])(
  'refuses to start with %j and says what is missing',
  async (env, missing) => {
    const { ended, stderr } = start(env);
    expect(await ended).toBe(3);
    expect(stderr()).toContain(missing);
    expect(stderr()).not.toMatch(/\n\s+at |0001/);
  },
  20_000,
);

it('serves a real workspace without loading the playground, and ends on a signal', async () => {
  const slack = await startSlack({ manifest: readFileSync(join(ROOT, 'manifest.yml'), 'utf8') });
  const coverage = join(folder, 'coverage');
  const { child, ended } = start({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    NODE_V8_COVERAGE: coverage,
  });
  await slack.waitFor(() => slack.isConnected(), 15_000);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await slack.close();
  const loaded = readdirSync(coverage)
    .map((file) => readFileSync(join(coverage, file), 'utf8'))
    .join('');
  expect(loaded).toContain('src/slack/app.ts');
  expect(loaded).not.toContain('src/playground/');
}, 30_000);
