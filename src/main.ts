import { randomBytes } from 'node:crypto';

import { commands } from '../commands/index.ts';
import { readConfig, type LocalConfig } from './config.ts';
import type { AuditEntry } from './core/audit.ts';
import { identifierKinds } from './core/identifier-kinds.ts';
import { openEngine } from './knowledge/open.ts';
import { version } from './local.ts';
import { createLog } from './log.ts';
import { recognizers } from './phi/index.ts';
import { createServices } from './services/create.ts';
import { createApp, type SlackAccess, type SlackApp } from './slack/app.ts';
import type { FindPhi } from './slack/desk.ts';
import { appendAudit } from './store/audit-log.ts';
import { systemClock, systemRandom } from './store/clock.ts';
import { openLowdbStore } from './store/lowdb.ts';
import { failureOf } from './terminal/failure.ts';

const isTour = process.argv.includes('--tour');
/** What has to end, last begun first. */
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;
let log = createLog(writeLog, 'info', Date.now);

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());

async function run(): Promise<void> {
  const config = readConfig(process.env);
  log = createLog(writeLog, config.logLevel, Date.now);
  if (config.mode === 'slack' && !isTour) await startBot(config, config.slack, config.port);
  else await play(config);
}

/** A workspace of our own in a temporary folder; where its parts aren't installed, a conversation at this terminal. */
async function play(config: LocalConfig & { readonly port?: number }): Promise<void> {
  const playground = await import('./playground/index.ts').catch(unlessMissing);
  if (playground === undefined) {
    const { runAlone } = await import('./alone.ts');
    return runAlone({ env: process.env, config, log, isTour });
  }
  const { slack, dataDir, open, tour, close } = await playground.startPlayground(portFor(config.port));
  endings.push(close);
  await startBot({ ...config, dataDir, admins: [] }, slack);
  await (isTour ? tour(print) : open(print));
  if (isTour) await end();
}

/** The tour needs no page that somebody could look at. */
const portFor = (port: number | undefined): { readonly port?: number } =>
  isTour ? { port: 0 } : port === undefined ? {} : { port };

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw error;
}

async function startBot(config: LocalConfig, slack: SlackAccess, port?: number): Promise<void> {
  const store = await openLowdbStore({ dir: config.dataDir });
  endings.push(store.close);
  const engine = openEngine((text) => findPhi(text).count > 0);
  const services = createServices({
    engine,
    store,
    audit: async (team: string, entry: AuditEntry) =>
      appendAudit({ store, random: systemRandom }, team, entry),
    holdsPhi: (text) => findPhi(text).count > 0,
    commands,
    probes: [{ name: 'slack', examine: async () => connectionOf(app, slack) }],
    nowMs: systemClock.now,
    version: version(),
  });
  const app: SlackApp = createApp({
    slack,
    services,
    commands,
    seen: store.seen,
    admins: config.admins,
    findPhi,
    log,
    nowMs: systemClock.now,
    after,
    newReference,
    isStrict: process.env['NODE_ENV'] !== 'production',
    fetch,
    ...(port === undefined ? {} : { port }),
  });
  endings.push(async () => void (await app.stop(DRAIN_MS)));
  await app.start();
}

const DRAIN_MS = 10_000;

function after(ms: number, due: () => void): () => void {
  const timer = setTimeout(due, ms);
  return () => clearTimeout(timer);
}

function connectionOf({ isReady }: SlackApp, { appToken }: SlackAccess) {
  const detail = appToken === undefined ? 'signed HTTP' : 'Socket Mode';
  return isReady()
    ? ({ state: 'ok', detail } as const)
    : ({ state: 'failed', detail, hint: 'The connection comes back by itself; see the log.' } as const);
}

/** Stops in order and leaves with 0; a second signal changes nothing. */
async function end(): Promise<void> {
  ending ??= stopAll();
  await ending;
  process.exit(0);
}

/** What is wrong and what to do, without a stack. */
async function refuse(error: unknown): Promise<void> {
  const reference = newReference();
  const { code, text, exitCode } = failureOf(error, reference);
  if (code === 'INTERNAL') log.error('process.failed', { reference, code: nameOf(error) });
  process.stderr.write(`sidekeeper: ${text}\n`);
  await stopAll();
  process.exit(exitCode);
}

/** What can't be stopped any more must not keep the rest from it. */
async function stopAll(): Promise<void> {
  for (let stop = endings.pop(); stop !== undefined; stop = endings.pop()) {
    await stop().catch((error: unknown) => log.warn('process.stop.failed', { code: nameOf(error) }));
  }
}

function crash(error: unknown): void {
  log.error('process.failed', { reference: newReference(), code: nameOf(error) });
  process.exit(1);
}

const findPhi: FindPhi = (text) => identifierKinds(text, recognizers);
const newReference = (): string => randomBytes(4).toString('hex');
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
const print = (text: string): void => void process.stdout.write(`${text}\n`);

function writeLog(line: string): void {
  process.stderr.write(line);
}
// Last, so that every constant above has its value.
try {
  await run();
} catch (error) {
  await refuse(error);
}
