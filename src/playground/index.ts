import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SlackConfig } from '../config.ts';
import { servePage, type Page } from './page/server.ts';
import { ROOT } from './root.ts';
import { startSlack, type Slack } from './slack/index.ts';
import { createGuide } from './tour/guide.ts';
import { runTour } from './tour/headless.ts';
import { prepare, welcome } from './welcome.ts';

const DEFAULT_PORT = 3141;

export interface PlaygroundOptions {
  /** Port of the page; 3141 when absent, 0 lets the system choose. */
  readonly port?: number;
  /** How payloads reach the bot. Over `http`, `deliverTo` names its address. */
  readonly delivery?: 'socket' | 'http';
}

/** A workspace for the ordinary bot. Start it, start the bot with `slack` and `dataDir`, then `open` or `tour`. */
export interface Playground {
  /** What the bot connects with, as if it came from the environment. */
  readonly slack: SlackConfig;
  /** An empty folder for the bot's state, removed by `close`. */
  readonly dataDir: string;
  /** Address of the page. */
  readonly url: string;
  /** The workspace itself, for tests. */
  readonly workspace: Slack;
  readonly deliverTo: (url: string) => void;
  /** Call when the bot is connected: makes the workspace ready and prints what runs where. */
  readonly open: (print: (text: string) => void) => Promise<void>;
  /** Call when the bot is connected: runs the tour and prints what was done and seen. */
  readonly tour: (print: (text: string) => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the local workspace and its page. @throws BotError `CONFIG_INVALID` when the port is taken. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const manifest = await readFile(join(ROOT, 'manifest.yml'), 'utf8');
  const workspace = await startSlack({ manifest, hasRateLimits: true });
  const page = await openPage(workspace, options.port ?? DEFAULT_PORT);
  const dataDir = await mkdtemp(join(tmpdir(), 'sidekeeper-playground-'));
  return {
    slack: slackConfig(workspace, options.delivery ?? 'socket'),
    dataDir,
    url: page.url,
    workspace,
    deliverTo: workspace.deliverTo,
    open: async (print) => {
      await prepare(workspace);
      await welcome(workspace);
      print(introduction(workspace, page));
    },
    tour: async (print) => {
      await prepare(workspace);
      await runTour(workspace, print);
    },
    close: () => close(workspace, page, dataDir),
  };
}

async function openPage(workspace: Slack, port: number): Promise<Page> {
  const guide = createGuide(workspace, () => welcome(workspace));
  try {
    return await servePage(workspace, guide, port);
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

async function close(workspace: Slack, page: Page, dataDir: string): Promise<void> {
  await page.close();
  await workspace.close();
  await rm(dataDir, { recursive: true, force: true });
}

function slackConfig(workspace: Slack, delivery: 'socket' | 'http'): SlackConfig {
  const { botToken, appToken, signingSecret, url } = workspace;
  return { botToken, apiUrl: url, ...(delivery === 'socket' ? { appToken } : { signingSecret }) };
}

const introduction = (workspace: Slack, page: Page): string => `
${workspace.manifest.name} playground

  Open        ${page.url}
  Slack API   ${workspace.url}
  State       a temporary folder; it goes when you stop

Three things to try
  1. /hipaa can we send MMS with PHI?        in any channel
  2. @${workspace.manifest.botHandle} can we send SMS with PHI?    in #homeroom, then "and MMS?" in the thread
  3. Ask about this                          in the menu of any message

Ctrl+C ends it.`;
