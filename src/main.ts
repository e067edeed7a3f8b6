import { randomBytes } from 'node:crypto';

import { commands } from '../commands/index.ts';
import { readConfig, type Config, type LocalConfig } from './config.ts';
import type { AuditEntry } from './core/audit.ts';
import { findIdentifiers } from './core/recognize.ts';
import { openEngine } from './knowledge/open.ts';
import { version } from './local.ts';
import { createLog } from './log.ts';
import { recognizers } from './phi/index.ts';
import { createServices } from './services/create.ts';
import { createApp, type SlackApp } from './slack/app.ts';
import type { PhiFinding, SlackAccess } from './slack/desk.ts';
import { serveHealth } from './slack/health.ts';
import { appendAudit } from './store/audit-log.ts';
import { systemClock, systemRandom } from './store/clock.ts';
import { openLowdbStore } from './store/lowdb.ts';
import { failureOf } from './terminal/failure.ts';

const isTour = process.argv.includes('--tour');
/** What has to end, last begun first. */
const endings: (() => Promise<void>)[] = [];
let log = createLog(writeLog, 'info', Date.now);

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
process.on('SIGTERM', end);
process.on('SIGINT', end);

await run().catch(refuse);

async function run(): Promise<void> {
  const config = readConfig(process.env);
  log = createLog(writeLog, config.logLevel, Date.now);
  if (config.mode === 'slack' && !isTour) await serveWorkspace(config, config.slack);
  else await play(config);
}

async function serveWorkspace(config: Config, slack: SlackAccess): Promise<void> {
  const { app } = await startBot(config, slack, config.port);
  if (app.mode === 'http' || config.port === undefined) return;
  const health = await serveHealth(config.port, app.isReady);
  endings.push(health.close);
  log.info('health.listening', { port: health.port });
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

async function startBot(config: LocalConfig, slack: SlackAccess, port?: number): Promise<{ app: SlackApp }> {
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
    probes: [{ name: 'slack', examine: async () => connectionOf(app) }],
    nowMs: systemClock.now,
    version: version(),
  });
  const app: SlackApp = createApp({
    slack,
    services,
    commands,
    store,
    admins: config.admins,
    findPhi,
    log,
    nowMs: systemClock.now,
    newReference,
    ...(port === undefined ? {} : { port }),
  });
  await app.start();
  endings.push(app.stop);
  return { app };
}

const connectionOf = ({ isReady, mode }: SlackApp) => {
  const detail = mode === 'socket' ? 'Socket Mode' : 'signed HTTP';
  return isReady()
    ? ({ state: 'ok', detail } as const)
    : ({ state: 'failed', detail, hint: 'The connection comes back by itself; see the log.' } as const);
};

function findPhi(text: string): PhiFinding {
  const found = findIdentifiers(text, recognizers).filter(({ tier }) => tier !== 'note');
  const types = new Set(found.map(({ type }) => type));
  return {
    kinds: recognizers.filter(({ id }) => types.has(id)).map(({ label }) => label),
    count: found.length,
  };
}

/** Stops in order and leaves with 0; a second signal changes nothing. */
async function end(): Promise<void> {
  for (let stop = endings.pop(); stop !== undefined; stop = endings.pop()) await stop();
  process.exit(0);
}

/** What is wrong and what to do, without a stack. */
async function refuse(error: unknown): Promise<void> {
  const reference = newReference();
  const { code, text, exitCode } = failureOf(error, reference);
  if (code === 'INTERNAL') log.error('process.failed', { reference, code: nameOf(error) });
  process.stderr.write(`sidekeeper: ${text}\n`);
  for (let stop = endings.pop(); stop !== undefined; stop = endings.pop())
    await stop().catch(() => undefined);
  process.exit(exitCode);
}

function crash(error: unknown): void {
  log.error('process.failed', { reference: newReference(), code: nameOf(error) });
  process.exit(1);
}

function newReference(): string {
  return randomBytes(4).toString('hex');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function writeLog(line: string): void {
  process.stderr.write(line);
}
