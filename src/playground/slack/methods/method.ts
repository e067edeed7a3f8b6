import type { Json } from '../model.ts';
import type { Outcome } from '../outcome.ts';
import type { Tier } from '../rates.ts';
import type { Workspace } from '../workspace.ts';

/** One method of the Web API. */
export interface Method {
  readonly name: string;
  readonly tier: Tier;
  /** Scopes of which the app needs one; none for methods that any token may call. */
  readonly needs: (workspace: Workspace, args: Json) => readonly string[];
  readonly token: 'bot' | 'app' | 'any';
  readonly run: (workspace: Workspace, args: Json) => Outcome;
}

/** A method of the bot's token that needs one of the scopes. */
export function botMethod(
  name: string,
  tier: Tier,
  scopes: readonly string[] | Method['needs'],
  run: Method['run'],
): Method {
  const needs = typeof scopes === 'function' ? scopes : () => scopes;
  return { name, tier, needs, token: 'bot', run };
}
