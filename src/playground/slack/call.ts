import { echoing } from './echo.ts';
import { methodsByName } from './methods/index.ts';
import type { Method } from './methods/method.ts';
import type { Fault, Json } from './model.ts';
import { refuse, type Outcome } from './outcome.ts';
import { takeTurn } from './rates.ts';
import type { Stage } from './stage.ts';
import { announce, type Workspace } from './workspace.ts';

/** What goes back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** Answers one Web API call and records it. A fault that a test ordered comes first. */
export async function answerCall(stage: Stage, name: string, token: string, args: Json): Promise<Answer> {
  const { workspace } = stage;
  const fault = takeFault(workspace, name);
  if (fault?.delayMs !== undefined) await pause(workspace, fault.delayMs);
  const answer = faultAnswer(fault) ?? decide(stage, name, token, args);
  const error = typeof answer.body['error'] === 'string' ? answer.body['error'] : null;
  const { token: _secret, ...body } = args;
  workspace.calls.push({
    method: name,
    body,
    atMs: workspace.setup.clock.nowMs(),
    status: answer.status,
    error,
  });
  announce(workspace);
  return answer;
}

function decide(stage: Stage, name: string, token: string, args: Json): Answer {
  const { workspace } = stage;
  const method = methodsByName.get(name);
  if (!method) return plain(refuse('unknown_method'));
  const refusal = checkToken(workspace, method, token) ?? checkScopes(workspace, method, args);
  if (refusal) return plain(refusal);
  const waitSeconds = workspace.setup.hasRateLimits ? takeTurn(workspace, name, method.tier, args) : 0;
  if (waitSeconds > 0) return tooMany(waitSeconds);
  const scopes = { 'x-oauth-scopes': workspace.setup.manifest.scopes.join(',') };
  return { status: 200, headers: scopes, body: echoing(stage, () => method.run(workspace, args)) };
}

function checkToken(workspace: Workspace, method: Method, token: string): Outcome | null {
  if (method.token === 'any') return null;
  if (token === '') return refuse('not_authed');
  const { bot, app } = workspace.tokens;
  if (token !== bot && token !== app) return refuse('invalid_auth');
  return (token === bot) === (method.token === 'bot') ? null : refuse('not_allowed_token_type');
}

function checkScopes(workspace: Workspace, method: Method, args: Json): Outcome | null {
  const needs = method.needs(workspace, args);
  const granted = workspace.setup.manifest.scopes;
  if (needs.length === 0 || needs.some((scope) => granted.includes(scope))) return null;
  return { ...refuse('missing_scope'), needed: needs.join(','), provided: granted.join(',') };
}

function takeFault(workspace: Workspace, name: string): Fault | undefined {
  const [first, ...rest] = workspace.faults.get(name) ?? [];
  if (!first) return undefined;
  const left = (first.times ?? 1) - 1;
  workspace.faults.set(name, left > 0 ? [{ ...first, times: left }, ...rest] : rest);
  return first;
}

function faultAnswer(fault: Fault | undefined): Answer | null {
  if (fault?.retryAfter !== undefined || fault?.status === 429) return tooMany(fault.retryAfter ?? 1);
  if (fault?.error !== undefined) return { ...plain(refuse(fault.error)), status: fault.status ?? 200 };
  if (fault?.status !== undefined) return { ...plain({ ok: false }), status: fault.status };
  return null;
}

const plain = (body: Outcome): Answer => ({ status: 200, headers: {}, body });

const tooMany = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: refuse('ratelimited'),
});

const pause = (workspace: Workspace, ms: number): Promise<void> =>
  new Promise((resolve) => {
    workspace.setup.clock.after(ms, resolve);
  });
