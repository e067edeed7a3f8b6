import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { isObject } from './args.ts';
import { answerCall, type Answer } from './call.ts';
import type { Json } from './model.ts';
import { answerResponse } from './respond.ts';
import type { Stage } from './stage.ts';
import type { Workspace } from './workspace.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** The workspace's own HTTP server: `/api/<method>`, `/hooks/<id>` (response_url) and `/upload/<file>`. */
export function createApiServer(stage: Stage): Server {
  return createServer((request, response) => {
    answer(stage, request).then(
      (result) => send(response, result),
      () => send(response, { status: 400, headers: {}, body: { ok: false, error: 'bad_request' } }),
    );
  });
}

/** Apps send no Origin; what does is a web site that found the port. */
const FROM_A_SITE: Answer = { status: 403, headers: {}, body: { ok: false, error: 'access_denied' } };

async function answer(stage: Stage, request: IncomingMessage): Promise<Answer> {
  if (request.headers.origin !== undefined) return FROM_A_SITE;
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, area = '', name = ''] = pathname.split('/');
  const body = await readBody(request);
  if (area === 'upload') return receiveFile(stage.workspace, name, body.length);
  const args = parseArgs(request, body.toString('utf8'));
  if (area === 'hooks') return answerResponse(stage, name, args);
  if (area === 'api') return answerCall(stage, name, tokenOf(request, args), args);
  return { status: 404, headers: {}, body: { ok: false, error: 'not_found' } };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('The request is larger than 4 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseArgs(request: IncomingMessage, body: string): Json {
  if (!(request.headers['content-type'] ?? '').includes('json')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  const parsed: unknown = JSON.parse(body || '{}');
  return isObject(parsed) ? parsed : {};
}

function tokenOf(request: IncomingMessage, args: Json): string {
  const inBody = args['token'];
  const header = request.headers.authorization ?? '';
  return header.replace(/^Bearer\s*/, '') || (typeof inBody === 'string' ? inBody : '');
}

/** Keeps that the bytes arrived, not the bytes. */
function receiveFile(workspace: Workspace, id: string, size: number): Answer {
  const known = workspace.uploads.get(id);
  if (!known) return { status: 404, headers: {}, body: { ok: false, error: 'file_not_found' } };
  workspace.uploads.set(id, { ...known, size, received: true });
  return { status: 200, headers: {}, body: { ok: true } };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
