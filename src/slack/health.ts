import { once } from 'node:events';
import { createServer } from 'node:http';

import { BotError } from '../errors.ts';

export interface HealthServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Answers `/healthz` with 200 while the bot is connected, else 503. @throws BotError `CONFIG_INVALID` when the port is taken */
export async function serveHealth(port: number, isReady: () => boolean): Promise<HealthServer> {
  const server = createServer(({ url }, response) => {
    const status = url === '/healthz' ? (isReady() ? 200 : 503) : 404;
    response.writeHead(status, { 'cache-control': 'no-store' }).end();
  });
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new BotError('CONFIG_INVALID', `Nothing can listen on port ${port}.`, 'Set PORT to a free one.', {
      cause,
    });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
