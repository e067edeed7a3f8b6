import type { IncomingMessage, Server } from 'node:http';

import { WebSocket, WebSocketServer } from 'ws';

import { object, text } from './args.ts';
import type { Carrier, Envelope, Reply } from './carrier.ts';
import { announce, nextId, type Workspace } from './workspace.ts';

const PING_EVERY_MS = 10_000;
const MOST_SOCKETS = 10;

/** The workspace's side of Socket Mode. */
export interface Sockets {
  readonly carrier: Carrier;
  /** How many connections the app holds. */
  readonly count: () => number;
  /** Asks the app to connect anew, as Slack does every few hours. */
  readonly refresh: () => void;
  /** Cuts the connections without a word. */
  readonly cut: () => void;
  readonly close: () => void;
}

interface Line {
  readonly workspace: Workspace;
  readonly server: WebSocketServer;
  readonly pending: Map<string, { readonly socket: WebSocket; readonly settle: (reply: Reply) => void }>;
}

/** Accepts the app's WebSockets on `/link/` of the server. */
export function attachSockets(workspace: Workspace, http: Server): Sockets {
  const line: Line = { workspace, server: new WebSocketServer({ noServer: true }), pending: new Map() };
  http.on('upgrade', (request, stream, head) => {
    if (mayConnect(line, request)) {
      line.server.handleUpgrade(request, stream, head, (socket) => welcome(line, socket));
    } else stream.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const all = (act: (socket: WebSocket) => void): void => line.server.clients.forEach(act);
  return {
    carrier: (envelope) => send(line, envelope),
    count: () => open(line).length,
    refresh: () => all((socket) => socket.send(JSON.stringify(REFRESH))),
    cut: () => all((socket) => socket.terminate()),
    close: () => {
      all((socket) => socket.terminate());
      line.server.close();
    },
  };
}

const REFRESH = { type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'playground' } };

function mayConnect(line: Line, request: IncomingMessage): boolean {
  const url = new URL(request.url ?? '/', line.workspace.address.origin);
  const ticket = url.searchParams.get('ticket') ?? '';
  const isNew = line.workspace.tickets.delete(ticket);
  return url.pathname === '/link/' && isNew && open(line).length < MOST_SOCKETS;
}

function welcome(line: Line, socket: WebSocket): void {
  const debug = { host: 'playground', build_number: 1, approximate_connection_time: 18_060 };
  const app = { connection_info: { app_id: line.workspace.appId } };
  const hello = { type: 'hello', num_connections: open(line).length, debug_info: debug, ...app };
  socket.on('message', (data) => receive(line, rawText(data)));
  socket.on('close', () => leave(line, socket));
  socket.send(JSON.stringify(hello));
  keepAlive(line.workspace, socket);
  announce(line.workspace);
}

function keepAlive(workspace: Workspace, socket: WebSocket): void {
  workspace.setup.clock.after(PING_EVERY_MS, () => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.ping();
    keepAlive(workspace, socket);
  });
}

function leave(line: Line, socket: WebSocket): void {
  for (const [id, waiting] of line.pending) {
    if (waiting.socket !== socket) continue;
    line.pending.delete(id);
    waiting.settle(null);
  }
  announce(line.workspace);
}

function send(line: Line, envelope: Envelope): Promise<Reply> {
  const sockets = open(line);
  const socket = sockets[Math.floor(line.workspace.setup.random() * sockets.length)];
  if (!socket) return Promise.resolve(null);
  const id = nextId(line.workspace, 'e');
  const retry = { retry_attempt: envelope.retry?.attempt ?? 0, retry_reason: envelope.retry?.reason ?? '' };
  const frame = {
    envelope_id: id,
    type: envelope.kind,
    payload: envelope.payload,
    accepts_response_payload: envelope.acceptsReply,
    ...(envelope.kind === 'events_api' ? retry : {}),
  };
  return new Promise((settle) => {
    line.pending.set(id, { socket, settle });
    socket.send(JSON.stringify(frame));
  });
}

function receive(line: Line, frame: string): void {
  const message = object({ frame }, 'frame');
  const waiting = line.pending.get(text(message, 'envelope_id'));
  line.pending.delete(text(message, 'envelope_id'));
  waiting?.settle(object(message, 'payload'));
}

const open = (line: Line): WebSocket[] =>
  [...line.server.clients].filter((socket) => socket.readyState === WebSocket.OPEN);

const rawText = (data: WebSocket.RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString('utf8');
