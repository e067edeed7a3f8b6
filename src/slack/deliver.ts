import type { KnownBlock } from '@slack/types';

import type { Log } from '../log.ts';
import { context, type Message } from '../views/kit.ts';
import { findMessageProblems } from '../views/limits.ts';
import { bareMessage } from '../views/bare.ts';
import type { Outcome } from './outcome.ts';
import { insist, type Patience } from './patience.ts';
import { byDirect, byEphemeral, byResponse, byThread, type Route } from './routes.ts';
import type { Post } from './respond.ts';
import type { Visit } from './visit.ts';

/** Every way in which an answer reaches its people. Nothing here throws; what is lost is logged under a reference. */
export interface Deliver {
  /** To the person alone, where they are. */
  readonly privately: (visit: Visit, message: Message) => Promise<boolean>;
  /** To everybody in the thread or conversation. */
  readonly here: (visit: Visit, message: Message) => Promise<boolean>;
  /** To everybody in the channel, on behalf of the person. */
  readonly openly: (visit: Visit, message: Message) => Promise<boolean>;
  /** In place of the message whose button was pressed. */
  readonly instead: (visit: Visit, message: Message) => Promise<boolean>;
}

export interface DeliverDeps {
  readonly post: Post;
  readonly patience: Patience;
  readonly log: Log;
  readonly newReference: () => string;
  /** Reports blocks that Slack would refuse before they are sent. */
  readonly isStrict: boolean;
}

export function createDeliver(deps: DeliverDeps): Deliver {
  const { post } = deps;
  return {
    privately: async (visit, message) =>
      send(deps, visit, message, [byResponse(post, { response_type: 'ephemeral' }), byEphemeral, byDirect]),
    here: async (visit, message) => send(deps, visit, message, [byThread, byEphemeral, byDirect]),
    openly: async (visit, message) =>
      send(deps, visit, message, [byResponse(post, { response_type: 'in_channel' }), byThread]),
    instead: async (visit, message) =>
      send(deps, visit, message, [byResponse(post, { replace_original: true }), byEphemeral, byDirect]),
  };
}

/** Tries one way after the other until Slack takes the message. */
async function send(
  deps: DeliverDeps,
  visit: Visit,
  message: Message,
  routes: readonly Route[],
): Promise<boolean> {
  if (deps.isStrict) reportProblems(deps.log, message);
  const reference = deps.newReference();
  const open = routes.filter(({ isOpen }) => isOpen(visit));
  let code = 'no-route';
  for (const [index, route] of open.entries()) {
    const shown = index === 0 ? message : withNote(message, reference);
    const outcome = await trySend(route, visit, shown, deps.patience);
    if (outcome.kind === 'done') {
      if (index > 0) deps.log.warn('slack.rerouted', { ...idsOf(visit), reference, code, kind: route.name });
      return true;
    }
    code = outcome.code;
  }
  deps.log.error('slack.lost', { ...idsOf(visit), reference, code });
  return false;
}

const LAYOUT_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_payload',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** A layout that Slack refuses must not cost the answer: the same words go out bare. */
async function trySend(
  route: Route,
  visit: Visit,
  message: Message,
  patience: Patience,
): Promise<Outcome<unknown>> {
  const outcome = await insist(async () => route.send(visit, message), patience);
  if (outcome.kind !== 'refused' || !LAYOUT_REFUSALS.has(outcome.code)) return outcome;
  return insist(async () => route.send(visit, bareMessage(message)), patience);
}

function withNote(message: Message, reference: string): Message {
  const note: KnownBlock = context(
    `Slack did not let me answer where you asked, so the answer is here. Reference ${reference}`,
  );
  return { text: message.text, blocks: [...message.blocks, note].slice(0, 50) };
}

function reportProblems(log: Log, message: Message): void {
  const problems = findMessageProblems(message);
  const place = /json-pointer:\/([\w/]+)/.exec(problems[0] ?? '')?.[1];
  if (problems.length > 0)
    log.error('slack.blocks', { count: problems.length, ...(place ? { rule: place } : {}) });
}

const idsOf = ({ team, user, place }: Visit) => ({ team, user, channel: place.channel });
