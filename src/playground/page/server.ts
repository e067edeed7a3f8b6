import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { BotError } from '../../errors.ts';
import { isObject } from '../slack/args.ts';
import type { Json, Slack } from '../slack/index.ts';
import type { Guide } from '../tour/guide.ts';
import { perform } from './acts.ts';
import { findAsset } from './assets.ts';
import { isFromPage } from './guard.ts';
import { takeSnapshot } from './snapshot.ts';
import { streamChanges } from './stream.ts';

export interface Page {
  /** Where to point the browser. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const MOST_BYTES = 256 * 1024;

/** Serves the workspace's page on loopback. @throws BotError `CONFIG_INVALID` when the port is taken. */
export async function servePage(slack: Slack, guide: Guide, port: number): Promise<Page> {
  const server = createServer((request, response) => {
    route(slack, guide, request, response).catch(() => {
      if (!response.headersSent) reply(response, 500, { ok: false, problem: 'The playground failed.' });
    });
  });
  await listen(server, port);
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const message = `The playground's page can't listen on port ${port}.`;
    throw new BotError('CONFIG_INVALID', message, 'Set PORT to a free one, or end what uses it.', { cause });
  }
}

async function route(
  slack: Slack,
  guide: Guide,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!isFromPage(request)) return reply(response, 403, { ok: false, problem: 'Only its own page may ask.' });
  const query = (name: string): string => url.searchParams.get(name) ?? '';
  if (request.method === 'POST') {
    const body = await readJson(request);
    if (url.pathname === '/act') return reply(response, 200, await perform(slack, query('as'), body));
    if (url.pathname === '/reset') return reply(response, 200, await guide.reset());
    if (url.pathname === '/tour') return reply(response, 200, await guide.run(query('step')));
  }
  if (url.pathname === '/snapshot') return sendSnapshot(slack, response, query('as'), query('place'));
  if (url.pathname === '/changes') return streamChanges(slack, request, response);
  if (url.pathname === '/tour') return reply(response, 200, { steps: guide.steps });
  const asset = await findAsset(url.pathname);
  if (!asset) return reply(response, 404, { ok: false, problem: 'There is nothing here.' });
  response.writeHead(200, { ...HEADERS, 'content-type': asset.type }).end(asset.content);
}

/** A page that loads nothing from elsewhere and that nobody may frame. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

function sendSnapshot(slack: Slack, response: ServerResponse, as: string, place: string): void {
  try {
    reply(response, 200, takeSnapshot(slack.workspace, as, place, slack.isConnected()));
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    reply(response, 404, { ok: false, problem: error.message });
  }
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('The request is larger than 256 KB.');
    chunks.push(chunk);
  }
  const parsed: unknown = size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return isObject(parsed) ? parsed : {};
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
