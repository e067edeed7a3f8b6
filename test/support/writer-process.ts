import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = resolve(ROOT, 'node_modules/.sidekeeper-test');

/** Compiles the writer once: starting it through a loader would take longer than a process lives here. */
export async function compileWriter(): Promise<void> {
  const tsc = resolve(ROOT, 'node_modules/typescript/bin/tsc');
  const target = '--target es2023 --module nodenext --types node --rewriteRelativeImportExtensions';
  const checks = '--ignoreConfig --noCheck --skipLibCheck';
  const options = `${target} ${checks}`.split(' ');
  const program = resolve(ROOT, 'test/support/tally-writer.ts');
  await promisify(execFile)(process.execPath, [tsc, '--rootDir', ROOT, '--outDir', OUT, ...options, program]);
}

export interface WriterRun {
  readonly name: string;
  /** How many transactions per folder. Absent: until it is killed. */
  readonly times?: number;
  readonly folders: readonly string[];
  /** So long after the first acknowledged transaction the process gets SIGKILL. */
  readonly killAfterMs?: number;
}

/** Runs a writer to its end; gives, by place of the folder, the last transaction that it said was acknowledged. */
export async function runWriter({
  name,
  times,
  folders,
  killAfterMs,
}: WriterRun): Promise<readonly number[]> {
  const program = resolve(OUT, 'test/support/tally-writer.js');
  const child = spawn(process.execPath, [program, name, String(times ?? 0), ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '' && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    output += text;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== (killAfterMs === undefined ? 0 : null)) throw new Error(`The writer ended with ${code}.`);
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  return folders.map((_, place) =>
    lines.reduce((last, line) => (line.startsWith(`${place} `) ? Number(line.split(' ')[1]) : last), 0),
  );
}
