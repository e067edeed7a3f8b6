import { once } from 'node:events';

import { HTTPReceiver, SocketModeReceiver, type CustomRoute, type Logger, type Receiver } from '@slack/bolt';

import { BotError } from '../errors.ts';
import { socketOptions } from './clients.ts';

/** How payloads arrive: over a socket that the bot opens, or as signed requests to its port. */
export interface Transport {
  readonly receiver: Receiver;
  readonly kind: 'socket' | 'http';
  readonly start: () => Promise<void>;
  /** No more payloads come in when it resolves, or after a few seconds. */
  readonly stop: () => Promise<void>;
  readonly isConnected: () => boolean;
  /** Port of health and deliveries; undefined where none is open. */
  readonly port: () => number | undefined;
}

export interface TransportSettings {
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
  readonly port?: number;
  readonly logger: Logger;
  readonly routes: CustomRoute[];
}

export function createTransport(settings: TransportSettings): Transport {
  const { appToken, signingSecret } = settings;
  if (appToken !== undefined) return overSocket(settings, appToken);
  if (signingSecret !== undefined) return overHttp(settings, signingSecret);
  throw new BotError(
    'CONFIG_INVALID',
    'neither an app-level token nor a signing secret',
    'Set SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.',
  );
}

const DEFAULT_PORT = 3000;
const STOP_WITHIN_MS = 3000;

/** Socket Mode has a port for health only where one is asked for. The SDK writes into its options: they are its own. */
function overSocket({ port, logger, routes, apiUrl }: TransportSettings, appToken: string): Transport {
  const clientOptions = socketOptions({ logger, ...(apiUrl === undefined ? {} : { apiUrl }) });
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    customRoutes: port === undefined ? [] : routes,
    installerOptions: { clientOptions, ...(port === undefined ? {} : { port }) },
  });
  let isConnected = false;
  const { client } = receiver;
  client.on('connected', () => (isConnected = true));
  for (const state of ['close', 'reconnecting', 'disconnected'])
    client.on(state, () => (isConnected = false));
  return {
    receiver,
    kind: 'socket',
    start: async () => void (await receiver.start()),
    stop: async () => {
      const gone = once(client as never, 'disconnected', { signal: AbortSignal.timeout(STOP_WITHIN_MS) });
      await Promise.all([receiver.stop(), isConnected ? gone.catch(() => undefined) : undefined]);
    },
    isConnected: () => isConnected,
    port: () => port,
  };
}

function overHttp(
  { port = DEFAULT_PORT, logger, routes }: TransportSettings,
  signingSecret: string,
): Transport {
  const receiver = new HTTPReceiver({ signingSecret, port, logger, customRoutes: routes, bodyLimit: '1mb' });
  let openPort: number | undefined;
  return {
    receiver,
    kind: 'http',
    start: async () => {
      const address = (await receiver.start(port)).address();
      openPort = typeof address === 'object' && address !== null ? address.port : undefined;
    },
    stop: async () => {
      openPort = undefined;
      await Promise.race([receiver.stop().catch(() => undefined), patience()]);
    },
    isConnected: () => openPort !== undefined,
    port: () => openPort,
  };
}

/** Keep-alive connections may hold a server open for long. */
const patience = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, STOP_WITHIN_MS).unref();
  });
