import type { BlockAction, ButtonAction } from '@slack/bolt';

import type { Place } from '../core/command.ts';
import type { Addressee } from './deliver.ts';
import type { Desk } from './desk.ts';
import { isDirect } from './places.ts';

/** A pressed button, and where it stood. */
export interface Press {
  readonly user: string;
  readonly value: string | undefined;
  readonly trigger: string;
  /** Undefined in a modal and on the Home tab. */
  readonly channel: string | undefined;
  readonly ts: string | undefined;
  readonly thread: string | null;
  /** Only the presser sees the message. */
  readonly isEphemeral: boolean;
  /** The modal that the button stood in. */
  readonly modal: string | undefined;
}

export type Pressed = BlockAction<ButtonAction>;

export function readPress(body: Pressed, { value }: ButtonAction): Press {
  const { container, view } = body;
  const text = (name: string): string | undefined => {
    const found: unknown = container[name];
    return typeof found === 'string' ? found : undefined;
  };
  return {
    user: body.user.id,
    value,
    trigger: body.trigger_id,
    channel: body.channel?.id ?? text('channel_id'),
    ts: text('message_ts'),
    thread: text('thread_ts') ?? null,
    isEphemeral: container['is_ephemeral'] === true,
    modal: view?.type === 'modal' ? view.id : undefined,
  };
}

/** The conversation that the press belongs to: the same that the answer above the button went to. */
export async function placeOf({ user, channel, ts, thread, isEphemeral }: Press, desk: Desk): Promise<Place> {
  if (channel === undefined) return { kind: 'dm', channel: user, thread: 'modal' };
  if (isEphemeral) return { kind: 'channel', channel, thread, isShared: await desk.places.isShared(channel) };
  if (isDirect(channel)) return { kind: 'dm', channel, thread: thread ?? channel };
  return {
    kind: 'channel',
    channel,
    thread: thread ?? ts ?? null,
    isShared: await desk.places.isShared(channel),
  };
}

export const addresseeOf = ({ user, channel, thread }: Press): Addressee => ({
  user,
  channel: channel ?? user,
  thread,
});
