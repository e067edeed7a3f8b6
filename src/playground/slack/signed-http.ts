import { isObject } from './args.ts';
import type { Carrier, Envelope, Reply } from './carrier.ts';
import type { Json } from './model.ts';
import { signedHeaders } from './sign.ts';
import type { Workspace } from './workspace.ts';

/** Delivers payloads as signed requests to the app's address, as Slack does without Socket Mode. */
export function signedHttp(workspace: Workspace, url: string): Carrier {
  return async (envelope) => {
    const isEvent = envelope.kind === 'events_api';
    const body = isEvent ? JSON.stringify(envelope.payload) : formOf(envelope);
    const nowMs = workspace.setup.clock.nowMs();
    const headers = {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      ...signedHeaders(workspace.tokens.signingSecret, body, nowMs),
      ...retryHeaders(envelope),
    };
    try {
      const response = await fetch(url, { method: 'POST', headers, body });
      const reply = await response.text();
      return response.ok ? parseReply(reply) : null;
    } catch {
      return null;
    }
  };
}

function formOf(envelope: Envelope): string {
  if (envelope.kind === 'interactive') {
    return new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString();
  }
  const fields = Object.entries(envelope.payload).map(([key, value]) => [key, String(value)]);
  return new URLSearchParams(fields as [string, string][]).toString();
}

function retryHeaders({ retry }: Envelope): Json & Record<string, string> {
  return retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};
}

function parseReply(reply: string): Reply {
  if (reply.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(reply);
    return isObject(parsed) ? parsed : { text: reply };
  } catch {
    return { text: reply };
  }
}
