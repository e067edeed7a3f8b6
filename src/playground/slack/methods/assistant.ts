import { list, text } from '../args.ts';
import { findForBot } from '../channels.ts';
import type { Json } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

const MOST_PROMPTS = 4;

/** What an agent shows in a conversation. `setStatus` takes either scope since March 2026. */
export const assistantMethods: readonly Method[] = [
  botMethod('assistant.threads.setStatus', 'none', ['chat:write', 'assistant:write'], setStatus),
  botMethod('assistant.threads.setSuggestedPrompts', 't4', ['assistant:write'], setPrompts),
  botMethod('assistant.threads.setTitle', 't4', ['assistant:write'], (workspace, args) =>
    findForBot(workspace, text(args, 'channel_id')) ? done() : refuse('channel_not_found'),
  ),
];

function setStatus(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel_id'));
  if (!channel) return refuse('channel_not_found');
  const key = `${channel.id}:${text(args, 'thread_ts')}`;
  const status = text(args, 'status');
  if (status === '') workspace.statuses.delete(key);
  else workspace.statuses.set(key, status);
  return done();
}

function setPrompts(workspace: Workspace, args: Json): Outcome {
  const channel = findForBot(workspace, text(args, 'channel_id'));
  if (!channel) return refuse('channel_not_found');
  const prompts = list(args, 'prompts');
  if (prompts.length === 0 || prompts.length > MOST_PROMPTS) {
    return refuse('invalid_arguments', [`1 to ${MOST_PROMPTS} items [json-pointer:/prompts]`]);
  }
  workspace.prompts.set(channel.id, { title: text(args, 'title'), prompts });
  return done();
}
