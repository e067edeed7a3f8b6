import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidekeeper-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  args: readonly string[],
  state: string,
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', SIDEKEEPER_DATA: join(folder, state), ...env },
  });
}

/** Runs the real program to its end. */
async function run(
  args: readonly string[],
  state: string,
  input = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = start(args, state, env);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

it('answers a program with the contract and leaves nothing behind', async () => {
  const { code, stdout, stderr } = await run(['ask', '--json', 'Is WhatsApp eligible?'], 'none');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'not-eligible', guide: '2024-12-11' });
  expect(existsSync(join(folder, 'none'))).toBe(false);
}, 20_000);

it('answers a person and remembers what for, without colour in a pipe', async () => {
  const answered = await run(['Is', 'WhatsApp', 'eligible?'], 'kept');
  expect(answered).toMatchObject({ code: 0, stderr: '' });
  expect(answered.stdout).toMatch(/^Not eligible — /);
  expect(answered.stdout).not.toContain('\u001B');
  const why = await run(['why'], 'kept');
  expect(why.stdout).toMatch(/^Why this answer\n[\s\S]*whatsapp/);
}, 20_000);

it('keeps no word of a question in any file or log line', async () => {
  const question = 'Is WhatsApp eligible for Zyzzyva Quillfeather, 415-555-0100?';
  const answered = await run([question], 'canary', '', { LOG_LEVEL: 'debug' });
  const explained = await run(['why', question], 'canary', '', { LOG_LEVEL: 'debug' });
  expect([answered.code, explained.code]).toEqual([0, 0]);
  const files = readdirSync(join(folder, 'canary'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'canary', name))
    .filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(0);
  const written = [
    answered.stderr,
    explained.stderr,
    ...files,
    ...files.map((file) => readFileSync(file, 'utf8')),
  ];
  expect(written.filter((text) => /zyzzyva|quillfeather|555/i.test(text))).toEqual([]);
}, 20_000);

it('answers lines with a mark, carriage returns and mistakes among them', async () => {
  const input =
    '\uFEFF{"id":"a","q":"Is WhatsApp eligible?"}\r\nno json\r\n\r\n{"id":"b","q":"Is WhatsApp eligible?"}';
  const { code, stdout, stderr } = await run(['ask', '--jsonl'], 'lines', input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown });
  expect(rows.map(({ id }) => id)).toEqual(['a', null, 'b']);
  expect({ ...rows[0], id: '' }).toEqual({ ...rows[2], id: '' });
}, 20_000);

it('answers each line before the next one comes, and ends quietly when its reader leaves', async () => {
  const child = start(['ask', '--jsonl'], 'stream');
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.write('{"id":1,"q":"Is WhatsApp eligible?"}\n');
  const first = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
  expect(first.toString()).toContain('{"id":1,');
  child.stdout.destroy();
  child.stdin.write('{"id":2,"q":"Is WhatsApp eligible?"}\n'.repeat(200));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, stderr: Buffer.concat(err).toString() }).toEqual({ code: 0, stderr: '' });
}, 20_000);

it.each([
  [['setings'], {}, /Did you mean settings/],
  [['--nope'], {}, /no such option/],
  [['status'], { LOG_LEVEL: 'loud', SIDEKEEPER_KEY: 'canary' }, /SIDEKEEPER_KEY must[\s\S]*LOG_LEVEL must/],
])(
  'explains how %j was called wrongly, with exit code 3 and no stack',
  async (args, env, message) => {
    const { code, stdout, stderr } = await run(args, 'wrong', '', env);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |canary/);
  },
  20_000,
);
