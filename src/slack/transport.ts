import type { AddressInfo } from 'node:net';

import { HTTPReceiver, SocketModeReceiver, type Logger, type Receiver } from '@slack/bolt';

import { BotError } from '../errors.ts';
import { socketOptions } from './client-options.ts';
import type { SlackAccess } from './desk.ts';
import { entryError } from './failure.ts';

/** How payloads come in. */
export interface Transport {
  readonly mode: 'socket' | 'http';
  readonly receiver: Receiver;
  /** Gives the port that it listens on; null for Socket Mode. */
  readonly start: () => Promise<number | null>;
  /** Nothing comes in any more once it resolves. */
  readonly stop: () => Promise<void>;
  readonly isConnected: () => boolean;
}

const DEFAULT_PORT = 3000;
const CLOSING_MS = 2000;

/** Socket Mode where there is an app-level token, else signed HTTP, which answers `/healthz` as well. */
export function createTransport(
  { appToken, signingSecret, apiUrl }: SlackAccess,
  logger: Logger,
  port: number = DEFAULT_PORT,
): Transport {
  if (appToken !== undefined) return socketTransport(appToken, apiUrl, logger);
  if (signingSecret !== undefined) return httpTransport(signingSecret, port, logger);
  throw new BotError(
    'CONFIG_INVALID',
    'There is no way for Slack to reach the bot.',
    'Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (signed HTTP).',
  );
}

function socketTransport(appToken: string, apiUrl: string | undefined, logger: Logger): Transport {
  const installerOptions = { clientOptions: socketOptions(apiUrl) };
  const receiver = new SocketModeReceiver({ appToken, logger, installerOptions });
  const { client } = receiver;
  let isConnected = false;
  client.on('connected', () => void (isConnected = true));
  for (const state of ['close', 'disconnected', 'reconnecting'])
    client.on(state, () => void (isConnected = false));
  return {
    mode: 'socket',
    receiver,
    isConnected: () => isConnected,
    async start() {
      try {
        await receiver.start();
        return null;
      } catch (error) {
        throw entryError(error, 'SLACK_APP_TOKEN');
      }
    },
    async stop() {
      const gone = new Promise<void>((resolve) => {
        client.once('disconnected', () => resolve());
        setTimeout(resolve, CLOSING_MS).unref();
      });
      await receiver.stop();
      await gone;
    },
  };
}

function httpTransport(signingSecret: string, port: number, logger: Logger): Transport {
  let isConnected = false;
  const receiver = new HTTPReceiver({
    signingSecret,
    logger,
    customRoutes: [
      {
        path: '/healthz',
        method: ['GET', 'HEAD'],
        handler: (_request, response) => void response.writeHead(isConnected ? 200 : 503).end(),
      },
    ],
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
  });
  return {
    mode: 'http',
    receiver,
    isConnected: () => isConnected,
    async start() {
      try {
        const server = await receiver.start(port);
        isConnected = true;
        return (server.address() as AddressInfo).port;
      } catch (cause) {
        throw new BotError(
          'CONFIG_INVALID',
          `The bot can't listen on port ${port}.`,
          'Set PORT to a free one.',
          { cause },
        );
      }
    },
    async stop() {
      if (!isConnected) return;
      isConnected = false;
      await receiver.stop();
    },
  };
}
