import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import { terminalCommands } from '../commands/index.ts';
import { inspectConfig, type LocalConfig } from './config.ts';
import { terminalActor, type AuditEntry } from './core/audit.ts';
import { findIdentifiers } from './core/recognize.ts';
import type { Health } from './core/reply.ts';
import type { Env } from './environment.ts';
import { BotError } from './errors.ts';
import { GUIDE_TITLE } from './knowledge/document.ts';
import type { Engine } from './knowledge/engine.ts';
import { parseGuide } from './knowledge/guide.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { DATA_FOLDER, openEngine } from './knowledge/open.ts';
import { recognizers } from './phi/index.ts';
import { createServices } from './services/create.ts';
import { doctorProbes } from './services/doctor.ts';
import { examineAll } from './services/health.ts';
import { createKnowledge } from './services/knowledge.ts';
import type { Fetch } from './services/slack-call.ts';
import type { TerminalServices } from './services/terminal.ts';
import { appendAudit, verifyAudit } from './store/audit-log.ts';
import { systemClock, systemRandom } from './store/clock.ts';
import { loadMasterKey } from './store/master-key.ts';
import { openMemoryStore } from './store/memory.ts';
import { nodeFiles } from './store/node-files.ts';
import { LOCAL_TEAM, type Store } from './store/port.ts';
import { lateStore } from './terminal/late-store.ts';
import { oneShot } from './terminal/one-shot.ts';
import type { Session } from './terminal/session.ts';

/** Title under which answers name the guide. */
export const GUIDE_DOCUMENT = GUIDE_TITLE;

/** What a conversation leaves behind: all of it, the last answer of each call for `why`, or nothing. */
export type Memory = 'conversation' | 'last-answer' | 'none';

export interface LocalOptions {
  readonly env: Env;
  readonly config: LocalConfig;
  readonly memory: Memory;
  /** Opens the store of a state folder. */
  readonly openFolder: (dir: string) => Promise<Store>;
  readonly fetch: Fetch;
  /** Scopes of the Slack app, which `doctor` compares with those of the token. */
  readonly scopes: () => Promise<readonly string[]>;
}

export interface Local {
  readonly session: Session;
  readonly close: () => Promise<void>;
}

/** Everything behind a terminal: the engine, the store in the state folder, the services over them. */
export function openLocal(options: LocalOptions): Local {
  const engine = openEngine(holdsPhi);
  const store = lateStore(async () => openStore(options));
  const services = terminalServices(engine, store, options);
  const actor = { id: terminalActor(userInfo().username), role: 'admin', isGuest: false } as const;
  const session = { commands: terminalCommands, services, team: LOCAL_TEAM, actor, now: systemClock.now };
  return { session, close: store.close };
}

/** Where `package.json` and `manifest.yml` lie. */
export const ROOT_FOLDER = join(DATA_FOLDER, '..');

export const version = (): string =>
  (JSON.parse(readFileSync(join(ROOT_FOLDER, 'package.json'), 'utf8')) as { readonly version: string })
    .version;

const holdsPhi = (text: string): boolean =>
  findIdentifiers(text, recognizers).some(({ tier }) => tier !== 'note');

/** A question that leaves nothing behind makes no state folder either; nor does one where none can be made. */
async function openStore({ config: { dataDir }, memory, openFolder }: LocalOptions): Promise<Store> {
  const isThere = existsSync(dataDir);
  if (!isThere && memory === 'none') return openMemoryStore();
  return openFolder(dataDir).catch((error: unknown) => {
    const isOnlyMissing = !isThere && error instanceof BotError && error.code === 'STORE_UNAVAILABLE';
    if (isOnlyMissing && memory === 'last-answer') return openMemoryStore();
    throw error;
  });
}

function terminalServices(engine: Engine, store: Store, options: LocalOptions): TerminalServices {
  const audit = async (team: string, entry: AuditEntry): Promise<unknown> =>
    appendAudit({ store, random: systemRandom }, team, entry);
  const services = createServices({
    engine,
    store,
    threads: threadsOf(store, options.memory),
    audit,
    holdsPhi,
    commands: terminalCommands,
    probes: [],
    nowMs: systemClock.now,
    version: version(),
  });
  return {
    ...services,
    doctor: async () => examine(engine, store, options),
    knowledge: createKnowledge({
      record: engine.record,
      load: loadForKeepers,
      readText: async (file) => readFile(file, 'utf8'),
    }),
    verifyAudit: async () =>
      Promise.all(
        (await store.teams()).map(async (team) => ({ team, verdict: await verifyAudit(store, team) })),
      ),
  };
}

function threadsOf(store: Store, memory: Memory): Store {
  switch (memory) {
    case 'conversation':
      return store;
    case 'last-answer':
      return oneShot(store, store);
    case 'none':
      return oneShot(store);
  }
}

function loadForKeepers(): ReturnType<Parameters<typeof createKnowledge>[0]['load']> {
  const file = join(DATA_FOLDER, 'guide.json');
  const outline = parseGuide(JSON.parse(readFileSync(file, 'utf8')), file);
  return { outline, records: loadKnowledge(DATA_FOLDER).requirements };
}

async function examine(engine: Engine, store: Store, options: LocalOptions): Promise<readonly Health[]> {
  const { env, config, fetch, scopes } = options;
  const { values, problems } = inspectConfig(env);
  const key = { dir: config.dataDir, files: nodeFiles, random: systemRandom };
  return examineAll(
    doctorProbes({
      engine,
      store,
      problems,
      slack: values?.mode === 'slack' ? values.slack : undefined,
      loadKey: async () => loadMasterKey(key, config.key),
      isKeyGiven: config.key !== undefined,
      fetch,
      scopes,
      nowMs: systemClock.now,
    }),
  );
}
