import type { DeliveryKind, Json } from './model.ts';

export interface Envelope {
  readonly kind: DeliveryKind;
  readonly payload: Json;
  readonly acceptsReply: boolean;
  /** Present when the app did not acknowledge an earlier attempt. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What the app sent back; null when it can't be reached or refused the payload. */
export type Reply = Json | null;

/** A way to the app: a WebSocket that it opened, or requests to its address. */
export type Carrier = (envelope: Envelope) => Promise<Reply>;
