import { flag, text } from './args.ts';
import type { Answer } from './call.ts';
import { echoing } from './echo.ts';
import { readContent } from './methods/chat.ts';
import { addMessage, editMessage, findVisible, removeMessage } from './messages.ts';
import type { Json, Message, ResponseUrl } from './model.ts';
import { refuse } from './outcome.ts';
import type { Stage } from './stage.ts';
import { redeemResponse } from './triggers.ts';
import { announce, type Workspace } from './workspace.ts';

/** Answers a post to a `response_url` and records it as a call of that name. */
export function answerResponse(stage: Stage, id: string, args: Json): Answer {
  const { workspace } = stage;
  const place = redeemResponse(workspace, id);
  const error = typeof place === 'string' ? place : echoing(stage, () => say(workspace, place, args));
  const status = error === null ? 200 : error.endsWith('_url') ? 404 : 400;
  workspace.calls.push({
    method: 'response_url',
    body: args,
    atMs: workspace.setup.clock.nowMs(),
    status,
    error,
  });
  announce(workspace);
  return { status, headers: {}, body: error === null ? { ok: true } : refuse(error) };
}

/** Shows what the app sent back for an interaction: to the person alone unless it says `in_channel`. */
export function say(workspace: Workspace, place: ResponseUrl, args: Json): string | null {
  const original = place.messageTs === null ? undefined : findVisible(workspace, place.user, place.messageTs);
  if (original && flag(args, 'delete_original')) {
    removeMessage(workspace, original);
    return null;
  }
  const content = readContent(workspace, args);
  if ('ok' in content) return content.error ?? 'invalid_payload';
  if (original && flag(args, 'replace_original')) editMessage(workspace, original, content);
  else addAnswer(workspace, place, args, content);
  return null;
}

function addAnswer(
  workspace: Workspace,
  place: ResponseUrl,
  args: Json,
  content: Pick<Message, 'text' | 'blocks'>,
): void {
  const isOpen = text(args, 'response_type') === 'in_channel';
  addMessage(workspace, {
    ...content,
    channel: place.channel,
    user: workspace.botUser,
    threadTs: text(args, 'thread_ts') || place.threadTs,
    ephemeralTo: isOpen ? null : place.user,
  });
}
