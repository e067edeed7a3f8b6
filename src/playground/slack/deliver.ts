import type { Carrier, Envelope, Reply } from './carrier.ts';
import type { Delivery, DeliveryKind, Json } from './model.ts';
import { announce, type Workspace } from './workspace.ts';

export const ACK_WITHIN_MS = 3000;

/** When an event that was not acknowledged is sent again: at once, after one minute, after five. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

export interface Parcel {
  readonly kind: DeliveryKind;
  /** Event, command, action or callback: what a person would call it. */
  readonly what: string;
  readonly payload: Json;
  readonly acceptsReply?: boolean;
}

/** Sends a payload to the app and waits for its acknowledgement, three seconds at most. Records what became of it. */
export async function deliver(workspace: Workspace, carrier: Carrier, parcel: Parcel): Promise<Delivery> {
  const delivery = await attempt(workspace, carrier, parcel, 0, '');
  if (parcel.kind === 'events_api' && delivery.outcome !== 'acknowledged') {
    retryLater(workspace, carrier, parcel, delivery);
  }
  return delivery;
}

async function attempt(
  workspace: Workspace,
  carrier: Carrier,
  parcel: Parcel,
  number: number,
  reason: string,
): Promise<Delivery> {
  const { clock } = workspace.setup;
  const startedMs = clock.nowMs();
  const { kind, what, payload } = parcel;
  const envelope: Envelope = { kind, payload, acceptsReply: parcel.acceptsReply === true };
  const retry = number === 0 ? {} : { retry: { attempt: number, reason } };
  const reply = await withinLimit(workspace, carrier({ ...envelope, ...retry }));
  const outcome = reply === 'late' ? 'late' : reply === null ? 'failed' : 'acknowledged';
  const isAcknowledged = reply !== 'late' && reply !== null;
  const ackMs = isAcknowledged ? clock.nowMs() - startedMs : null;
  const delivery: Delivery = {
    ...{ kind, what, payload, attempt: number, outcome, ackMs },
    reply: isAcknowledged ? reply : {},
  };
  workspace.deliveries.push(delivery);
  recordReply(workspace, delivery);
  announce(workspace);
  return delivery;
}

function withinLimit(workspace: Workspace, reply: Promise<Reply>): Promise<Reply | 'late'> {
  return new Promise((resolve) => {
    const cancel = workspace.setup.clock.after(ACK_WITHIN_MS, () => resolve('late'));
    void reply.then((value) => {
      cancel();
      resolve(value);
    });
  });
}

function retryLater(workspace: Workspace, carrier: Carrier, parcel: Parcel, failed: Delivery): void {
  const afterMs = RETRY_AFTER_MS[failed.attempt];
  if (afterMs === undefined) return;
  const reason = failed.outcome === 'late' ? 'http_timeout' : 'http_error';
  workspace.setup.clock.after(afterMs, () => {
    void attempt(workspace, carrier, parcel, failed.attempt + 1, reason).then((delivery) => {
      if (delivery.outcome !== 'acknowledged') retryLater(workspace, carrier, parcel, delivery);
    });
  });
}

/** An acknowledgement with content leaves the app like a call: whoever looks for leaks must see it. */
function recordReply(workspace: Workspace, { reply }: Delivery): void {
  if (Object.keys(reply).length === 0) return;
  workspace.calls.push({
    method: 'acknowledgement',
    body: reply,
    atMs: workspace.setup.clock.nowMs(),
    status: 200,
    error: null,
  });
}
