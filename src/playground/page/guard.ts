import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from the page itself. A foreign site that points a name of its own at 127.0.0.1 (DNS
 * rebinding) is known by its Host, a form or script of a foreign site by its Origin.
 */
export function isFromPage(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers;
  const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  if (!isLoopback) return false;
  if (origin === undefined) return request.method === 'GET' || request.method === 'HEAD';
  return origin === `http://${host}`;
}
