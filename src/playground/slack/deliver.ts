import type { Carrier, Envelope, Reply } from './carrier.ts';
import type { Delivery, DeliveryKind, Json } from './model.ts';
import { announce, type Workspace } from './workspace.ts';

const ACK_WITHIN_MS = 3000;

/** When an event that was not acknowledged is sent again: at once, after one minute, after five. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

export interface Parcel {
  readonly kind: DeliveryKind;
  /** Event, command, action or callback: what a person would call it. */
  readonly what: string;
  readonly payload: Json;
  readonly acceptsReply?: boolean;
}

/**
 * Sends a payload to the app and waits for its acknowledgement, three seconds at most. Records what became of it;
 * an event that wasn't acknowledged is sent again later.
 */
export function deliver(workspace: Workspace, carrier: Carrier, parcel: Parcel): Promise<Delivery> {
  return attempt({ workspace, carrier, parcel }, 0, '');
}

interface Errand {
  readonly workspace: Workspace;
  readonly carrier: Carrier;
  readonly parcel: Parcel;
}

async function attempt(errand: Errand, number: number, reason: string): Promise<Delivery> {
  const { workspace, carrier, parcel } = errand;
  const { clock } = workspace.setup;
  const startedMs = clock.nowMs();
  const { kind, what, payload } = parcel;
  const envelope: Envelope = { kind, payload, acceptsReply: parcel.acceptsReply === true };
  const retry = number === 0 ? {} : { retry: { attempt: number, reason } };
  const answer = await withinLimit(workspace, carrier({ ...envelope, ...retry }));
  const base = { kind, what, payload, attempt: number };
  const delivery: Delivery =
    answer === 'late' || answer === null
      ? { ...base, outcome: answer === 'late' ? 'late' : 'failed', ackMs: null, reply: {} }
      : { ...base, outcome: 'acknowledged', ackMs: clock.nowMs() - startedMs, reply: answer };
  workspace.deliveries.push(delivery);
  recordReply(workspace, delivery);
  if (kind === 'events_api' && delivery.outcome !== 'acknowledged') retryLater(errand, delivery);
  announce(workspace);
  return delivery;
}

async function withinLimit(workspace: Workspace, reply: Promise<Reply>): Promise<Reply | 'late'> {
  let cancel: (() => void) | undefined;
  const late = new Promise<'late'>((resolve) => {
    cancel = workspace.setup.clock.after(ACK_WITHIN_MS, () => resolve('late'));
  });
  const first = await Promise.race([reply, late]);
  cancel?.();
  return first;
}

function retryLater(errand: Errand, failed: Delivery): void {
  const afterMs = RETRY_AFTER_MS[failed.attempt];
  if (afterMs === undefined) return;
  const reason = failed.outcome === 'late' ? 'http_timeout' : 'http_error';
  errand.workspace.setup.clock.after(afterMs, () => void attempt(errand, failed.attempt + 1, reason));
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
