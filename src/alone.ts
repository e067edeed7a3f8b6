import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';

import type { LocalConfig } from './config.ts';
import type { Env } from './environment.ts';
import { BotError } from './errors.ts';
import { openLocal } from './local.ts';
import type { Log } from './log.ts';
import { openLowdbStore } from './store/lowdb.ts';
import { runPrompt } from './terminal/prompt.ts';
import { screenOf } from './terminal/screen.ts';
import { sinkTo } from './terminal/sink.ts';
import { runTour } from './terminal/tour.ts';

export interface AloneOptions {
  readonly env: Env;
  readonly config: LocalConfig;
  readonly log: Log;
  readonly isTour: boolean;
}

/** Without a workspace: a conversation at this terminal, until `exit` or the end of input; or the tour, which ends by itself. */
export async function runAlone({ env, config, log, isTour }: AloneOptions): Promise<void> {
  const output = sinkTo(process.stdout);
  const screen = screenOf(process.stdout, env);
  const { session, close } = openLocal({
    env,
    config,
    memory: 'conversation',
    openFolder: async (dir) => openLowdbStore({ dir }),
    fetch: async (url, init) => fetch(url, init),
    scopes: async () => [],
  });
  const lines = createInterface({ input: process.stdin, terminal: false });
  try {
    if (isTour) await runTour(session, output, screen);
    else
      await runPrompt(session, {
        lines,
        output,
        screen,
        mark: markFor(process.stdin),
        report: reporter(log),
      });
  } finally {
    lines.close();
    await close();
  }
}

const markFor = ({ isTTY }: { readonly isTTY?: boolean }): string => (isTTY === true ? 'hipaa> ' : '');

function reporter(log: Log): (error: unknown) => string {
  return (error) => {
    const reference = randomBytes(4).toString('hex');
    if (!(error instanceof BotError)) log.error('terminal.failed', { reference, code: codeOf(error) });
    return reference;
  };
}

const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
