import type { BlockAction, ButtonAction } from '@slack/bolt';

import { BotError } from '../errors.ts';
import type { SlackClient } from './clients.ts';
import { atHome, inChannel, isDirect, type Visit } from './visit.ts';

export type Pressed = BlockAction<ButtonAction>;

/** A pressed button, and where it stood. */
export interface Press {
  readonly visit: Visit;
  readonly value: string | undefined;
  /** Opens a modal within three seconds. */
  readonly trigger: string;
  /** The message; undefined in a modal and on the Home tab. */
  readonly message: string | undefined;
  /** Only the presser sees the message. */
  readonly isPrivate: boolean;
  /** The modal that the button stood in. */
  readonly modal: string | undefined;
}

export function readPress(client: SlackClient, team: string, body: Pressed, { value }: ButtonAction): Press {
  const { container, view } = body;
  const text = (name: string): string | undefined => {
    const found: unknown = container[name];
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const isPrivate = container['is_ephemeral'] === true;
  const message = text('message_ts');
  const channel = body.channel?.id ?? text('channel_id');
  const place = placeOf(
    body.user.id,
    channel,
    text('thread_ts') ?? null,
    isPrivate ? null : (message ?? null),
  );
  const responseUrl = channel === undefined ? undefined : body.response_url;
  return {
    visit: { client, team, user: body.user.id, place, ...(responseUrl ? { responseUrl } : {}) },
    value,
    trigger: body.trigger_id,
    message,
    isPrivate,
    modal: view?.type === 'modal' ? view.id : undefined,
  };
}

/** The conversation that the press belongs to: the same that the answer above the button went to. */
function placeOf(
  user: string,
  channel: string | undefined,
  thread: string | null,
  root: string | null,
): Visit['place'] {
  if (channel === undefined) return atHome(user);
  if (root !== null && isDirect(channel)) return { kind: 'dm', channel, thread: thread ?? channel };
  return { ...inChannel(channel), thread: thread ?? root } as Visit['place'];
}

/** For a button whose value says nothing that this version reads. */
export const stale = (): BotError =>
  new BotError(
    'INPUT_INVALID',
    'The button holds no answer.',
    'This button is too old. Ask the question again.',
  );
