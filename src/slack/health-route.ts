import type { CustomRoute } from '@slack/bolt';

export interface Liveness {
  /** Connected, and not about to end. */
  readonly isReady: () => boolean;
  readonly inFlight: () => number;
  readonly version: string;
}

/** `/livez` says that the process runs; `/healthz` whether it can answer, with 503 while it can't. */
export function healthRoutes({ isReady, inFlight, version }: Liveness): CustomRoute[] {
  const route = (path: string, statusOf: () => number): CustomRoute => ({
    path,
    method: ['GET', 'HEAD'],
    handler: (_request, response) => {
      const body = { live: true, ready: isReady(), inFlight: inFlight(), version };
      response.writeHead(statusOf(), { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    },
  });
  return [route('/livez', () => 200), route('/healthz', () => (isReady() ? 200 : 503))];
}
