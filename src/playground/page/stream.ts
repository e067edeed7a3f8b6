import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Slack } from '../slack/index.ts';

const GATHER_MS = 25;

/** Tells a page that something changed, as server-sent events: at most one in 25 ms, without content. */
export function streamChanges(slack: Slack, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: hello\n\n');
  let timer: NodeJS.Timeout | undefined;
  const stop = slack.onChange(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      response.write('data: changed\n\n');
    }, GATHER_MS);
  });
  request.on('close', () => {
    stop();
    clearTimeout(timer);
  });
}
