import type { AppDeps } from './app.ts';
import { createDeliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import type { Waits } from './patience.ts';
import { createRouter } from './router.ts';
import { createStanding } from './standing.ts';

/** Answers are tried four times, and wait for Slack up to a minute each time. */
const ATTEMPTS = 4;
const LONGEST_WAIT_MS = 60_000;

/** Builds what listeners work with. */
export function openDesk(deps: AppDeps, waits: Waits, own: Pick<Desk, 'team' | 'background'>): Desk {
  const { services, commands, seen, admins, findPhi, log, nowMs, newReference, isStrict } = deps;
  const patience = { attempts: ATTEMPTS, longestWaitMs: LONGEST_WAIT_MS, pause: waits.pause };
  const standing = createStanding(admins, nowMs);
  const router = createRouter({ commands, services, standing, log, nowMs, newReference });
  const post = async (url: string, init: RequestInit): Promise<Response> => deps.fetch(url, init);
  const deliver = createDeliver({ post, patience, log, newReference, isStrict });
  return { ...own, services, router, deliver, standing, findPhi, seen, patience, log };
}
