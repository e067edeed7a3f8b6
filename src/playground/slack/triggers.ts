import type { ResponseUrl, Trigger } from './model.ts';
import { nextId, type Workspace } from './workspace.ts';

const TRIGGER_LIFE_MS = 3000;
const RESPONSE_LIFE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Makes the `trigger_id` of one interaction. */
export function mintTrigger(workspace: Workspace, user: string, viewId: string | null = null): string {
  const id = `${nextId(workspace, '1')}.${nextId(workspace, '2')}`;
  const expiresMs = workspace.setup.clock.nowMs() + TRIGGER_LIFE_MS;
  workspace.triggers.set(id, { user, expiresMs, isUsed: false, viewId });
  return id;
}

/** Uses a trigger up. The text is Slack's name for the refusal. */
export function redeemTrigger(workspace: Workspace, id: string): Trigger | string {
  const trigger = workspace.triggers.get(id);
  if (!trigger) return 'invalid_trigger_id';
  if (trigger.isUsed) return 'exchanged_trigger_id';
  if (workspace.setup.clock.nowMs() > trigger.expiresMs) return 'expired_trigger_id';
  workspace.triggers.set(id, { ...trigger, isUsed: true });
  return trigger;
}

/** Makes the token at the end of a `response_url`. */
export function mintResponse(
  workspace: Workspace,
  place: Omit<ResponseUrl, 'expiresMs' | 'usesLeft'>,
): string {
  const id = nextId(workspace, 'R');
  const expiresMs = workspace.setup.clock.nowMs() + RESPONSE_LIFE_MS;
  workspace.responseUrls.set(id, { ...place, expiresMs, usesLeft: RESPONSE_USES });
  return id;
}

/** Uses a `response_url` once. The text is Slack's name for the refusal. */
export function redeemResponse(workspace: Workspace, id: string): ResponseUrl | string {
  const found = workspace.responseUrls.get(id);
  if (!found || workspace.setup.clock.nowMs() > found.expiresMs) return 'expired_url';
  if (found.usesLeft <= 0) return 'used_url';
  workspace.responseUrls.set(id, { ...found, usesLeft: found.usesLeft - 1 });
  return found;
}
