import { readFileSync } from 'node:fs';

import { commands } from '../../../commands/index.ts';
import { findIdentifiers } from '../../../src/core/recognize.ts';
import { openEngine } from '../../../src/knowledge/open.ts';
import { createLog } from '../../../src/log.ts';
import { recognizers } from '../../../src/phi/index.ts';
import { startSlack, type Slack } from '../../../src/playground/slack/index.ts';
import { createServices } from '../../../src/services/create.ts';
import { createApp } from '../../../src/slack/app.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/port.ts';

export interface Bot {
  readonly slack: Slack;
  readonly store: Store;
  /** Every line that was logged. */
  readonly lines: string[];
  /** Where signed payloads go; undefined over a socket. */
  readonly url: string | undefined;
  readonly stop: () => Promise<void>;
}

const findPhi = (text: string) => {
  const found = findIdentifiers(text, recognizers);
  return { kinds: [...new Set(found.map(({ type }) => type))], count: found.length };
};

const engine = openEngine((text) => findPhi(text).count > 0);

/** The whole bot over the real knowledge, connected to a workspace on loopback. */
export async function startBot(mode: 'socket' | 'http'): Promise<Bot> {
  const slack = await startSlack({ manifest: readFileSync('manifest.yml', 'utf8') });
  const { url: apiUrl, botToken, appToken, signingSecret } = slack;
  const store = openMemoryStore();
  const lines: string[] = [];
  const app = createApp({
    slack: { botToken, apiUrl, ...(mode === 'socket' ? { appToken } : { signingSecret }) },
    ...(mode === 'socket' ? {} : { port: 0 }),
    services: servicesOver(store),
    commands,
    seen: store.seen,
    admins: [],
    findPhi,
    log: createLog((line) => lines.push(line), 'debug', Date.now),
    nowMs: Date.now,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newReference: () => 'ref00001',
    isStrict: true,
    fetch,
  });
  await app.start();
  const url = mode === 'http' ? `http://127.0.0.1:${app.port() ?? 0}/slack/events` : undefined;
  slack.deliverTo(url ?? null);
  const stop = async (): Promise<void> => {
    await app.stop(2000);
    await slack.close();
  };
  return { slack, store, lines, url, stop };
}

const servicesOver = (store: Store) =>
  createServices({
    engine,
    store,
    audit: async () => undefined,
    holdsPhi: () => false,
    commands,
    probes: [],
    nowMs: Date.now,
    version: '0.0.1',
  });
