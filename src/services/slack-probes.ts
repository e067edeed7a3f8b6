import type { Probe } from './health.ts';
import { callSlack, type Fetch, type SlackAccess, type SlackAnswer } from './slack-call.ts';

export interface SlackDeps {
  readonly fetch: Fetch;
  /** Scopes that the app asks for in its manifest. */
  readonly scopes: () => Promise<readonly string[]>;
  readonly nowMs: () => number;
}

/** Bot token, scopes, app-level token and clock, asked of Slack itself. Without a workspace there is nothing to ask. */
export function slackProbes(slack: SlackAccess | undefined, deps: SlackDeps): readonly Probe[] {
  if (slack === undefined)
    return [
      {
        name: 'slack',
        examine: async () => ({ state: 'off', detail: 'no workspace is set', hint: TO_CONNECT }),
      },
    ];
  const auth = once(async () => callSlack('auth.test', slack.botToken, slack.apiUrl, deps.fetch));
  return [
    { name: 'bot token', examine: async () => tokenHealth(await auth()) },
    { name: 'scopes', examine: async () => scopeHealth(await auth(), await deps.scopes()) },
    { name: 'clock', examine: async () => clockHealth(await auth(), deps.nowMs()) },
    { name: 'socket', examine: async () => socketHealth(slack, deps) },
  ];
}

const TO_CONNECT = 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; docs/install.md says how.';

type Finding = Awaited<ReturnType<Probe['examine']>>;

function tokenHealth({ ok, error }: SlackAnswer): Finding {
  if (ok) return { state: 'ok', detail: 'Slack accepts it' };
  return {
    state: 'failed',
    detail: `Slack refuses it: ${error}`,
    hint: 'Copy SLACK_BOT_TOKEN again from OAuth & Permissions.',
  };
}

function scopeHealth({ ok, scopes }: SlackAnswer, wanted: readonly string[]): Finding {
  if (!ok || scopes === undefined)
    return { state: 'warning', detail: 'Slack does not say', hint: 'Mend the bot token first.' };
  const missing = wanted.filter((scope) => !scopes.includes(scope));
  const extra = scopes.filter((scope) => !wanted.includes(scope));
  if (missing.length > 0) {
    return {
      state: 'failed',
      detail: `missing: ${missing.join(', ')}`,
      hint: 'Update the app from manifest.yml and install it again.',
    };
  }
  if (extra.length > 0) {
    return {
      state: 'warning',
      detail: `more than needed: ${extra.join(', ')}`,
      hint: 'Take them out of the app: it never uses them.',
    };
  }
  return { state: 'ok', detail: `all ${wanted.length}` };
}

/** Slack's signatures are worth five minutes; warn well before. */
const WARN_SKEW_MS = 30_000;
const MAX_SKEW_MS = 5 * 60_000;

function clockHealth({ dateMs }: SlackAnswer, nowMs: number): Finding {
  if (Number.isNaN(dateMs))
    return {
      state: 'warning',
      detail: 'Slack does not say the time',
      hint: 'Keep the clock in step with NTP.',
    };
  const skewMs = Math.abs(nowMs - dateMs);
  const detail = `${Math.round(skewMs / 1000)} s from Slack's`;
  if (skewMs <= WARN_SKEW_MS) return { state: 'ok', detail };
  return {
    state: skewMs > MAX_SKEW_MS ? 'failed' : 'warning',
    detail,
    hint: 'Keep the clock in step with NTP.',
  };
}

async function socketHealth(slack: SlackAccess, deps: SlackDeps): Promise<Finding> {
  if (slack.appToken === undefined)
    return { state: 'off', detail: 'signed HTTP is used', hint: 'For Socket Mode set SLACK_APP_TOKEN.' };
  const { ok, error } = await callSlack('apps.connections.open', slack.appToken, slack.apiUrl, deps.fetch);
  if (ok) return { state: 'ok', detail: 'Slack opens one' };
  return {
    state: 'failed',
    detail: `Slack refuses one: ${error}`,
    hint: 'SLACK_APP_TOKEN needs connections:write, and the app Socket Mode.',
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return async () => {
    result ??= work();
    return result;
  };
}
