import { text } from './args.ts';
import type { Json } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Calls per minute of Slack's tiers. @see https://docs.slack.dev/apis/web-api/rate-limits (2026-11) */
const PER_MINUTE = { t1: 1, t2: 20, t3: 50, t4: 100 } as const;

/** `post`: one message per second and channel, short bursts allowed; `none`: limits that an app never meets. */
export type Tier = keyof typeof PER_MINUTE | 'post' | 'none';

const POST = { perMinute: 60, burst: 10 };

/** Seconds to wait before this call may go through; 0 when it may go now, and then it is counted. */
export function takeTurn(workspace: Workspace, method: string, tier: Tier, args: Json): number {
  if (tier === 'none') return 0;
  const nowMs = workspace.setup.clock.nowMs();
  const key = tier === 'post' ? `${method}:${text(args, 'channel')}` : method;
  const { perMinute, burst } = tier === 'post' ? POST : bucket(PER_MINUTE[tier]);
  const windowMs = (burst * 60_000) / perMinute;
  const recent = (workspace.rates.get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs);
  const oldest = recent[0];
  if (recent.length >= burst && oldest !== undefined) return Math.ceil((oldest + windowMs - nowMs) / 1000);
  workspace.rates.set(key, [...recent, nowMs]);
  return 0;
}

/** A tier lets through a minute's worth at once; the first one, made for rare calls, a handful. */
const bucket = (perMinute: number): { perMinute: number; burst: number } => ({
  perMinute: Math.max(perMinute, 5),
  burst: Math.max(perMinute, 5),
});
