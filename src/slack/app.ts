import { App, type Logger } from '@slack/bolt';

import type { Command } from '../core/command.ts';
import { BotError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services/services.ts';
import type { Store } from '../store/port.ts';
import { boltLogger } from './bolt-logger.ts';
import { backgroundOptions, createClient, interactiveOptions } from './clients.ts';
import type { FindPhi } from './desk.ts';
import { healthRoutes } from './health-route.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import { listeners } from './listeners/index.ts';
import { openDesk } from './open-desk.ts';
import { attempt, failureOf } from './outcome.ts';
import { createWaits, type Waits } from './patience.ts';
import { reasonFor } from './refusal.ts';
import { createTransport, type Transport } from './transport.ts';

/** Tokens of one workspace. With an app-level token payloads come over Socket Mode, otherwise over signed HTTP. */
export interface SlackAccess {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
}

export interface AppDeps {
  readonly slack: SlackAccess;
  /** Health, and signed HTTP; 0 lets the system choose. */
  readonly port?: number;
  readonly services: Services;
  readonly commands: readonly Command<Services>[];
  readonly seen: Store['seen'];
  readonly admins: readonly string[];
  readonly findPhi: FindPhi;
  readonly log: Log;
  readonly nowMs: () => number;
  /** Runs something once after some milliseconds; the result calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Makes a short number by which a person can ask about a failure. */
  readonly newReference: () => string;
  /** Checks layouts before they are sent; for development and tests. */
  readonly isStrict: boolean;
  readonly fetch: typeof fetch;
}

export interface SlackApp {
  /** @throws BotError `SLACK_DENIED` when the token is refused, `SLACK_UNAVAILABLE` when nothing answers */
  readonly start: () => Promise<void>;
  /** Takes nothing new, lets what is under way end, and says whether all of it did. */
  readonly stop: (withinMs: number) => Promise<boolean>;
  readonly isReady: () => boolean;
  readonly port: () => number | undefined;
}

/** The bot in one workspace, over whichever transport the tokens are for. */
export function createApp(deps: AppDeps): SlackApp {
  const { log, services, after, slack, port } = deps;
  const logger = boltLogger(log);
  const inFlight = createInFlight(after);
  const waits = createWaits(after);
  const state = { isStopping: false };
  const isReady = (): boolean => !state.isStopping && transport.isConnected();
  const transport = createTransport({
    ...slack,
    ...(port === undefined ? {} : { port }),
    logger,
    routes: healthRoutes({ isReady, inFlight: inFlight.count, version: services.version }),
  });
  return {
    isReady,
    port: transport.port,
    start: async () => start(deps, { transport, logger, inFlight, waits }),
    stop: async (withinMs) => {
      state.isStopping = true;
      await transport.stop();
      waits.hurry();
      const isIdle = await inFlight.idle(withinMs);
      if (!isIdle) log.error('slack.drain.cut', { count: inFlight.count() });
      return isIdle;
    },
  };
}

interface Parts {
  readonly transport: Transport;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly waits: Waits;
}

async function start(deps: AppDeps, parts: Parts): Promise<void> {
  const { slack, log } = deps;
  const { transport, logger, inFlight, waits } = parts;
  const settings = { logger, ...(slack.apiUrl === undefined ? {} : { apiUrl: slack.apiUrl }) };
  const background = createClient(slack.botToken, backgroundOptions(settings));
  const identity = await attempt(async () => background.auth.test());
  if (identity.kind !== 'done') throw refusedStart(identity.code, identity.kind === 'refused');
  const { team_id: team = '', bot_id: botId = '', user_id: botUserId = '' } = identity.value;
  const app = new App({
    receiver: transport.receiver,
    token: slack.botToken,
    botId,
    botUserId,
    tokenVerificationEnabled: false,
    clientOptions: interactiveOptions(settings),
    logger,
    convoStore: false,
    ignoreSelf: true,
    deferInitialization: true,
  });
  await app.init();
  app.use(async ({ next }) => inFlight.run(next));
  app.error(async (error) => log.error('slack.listener.failed', { code: nameOf(error) }));
  const desk = openDesk(deps, waits, { team, background });
  for (const listen of listeners) listen(app, desk);
  await transport.start().catch((error: unknown) => {
    const { code, kind } = failureOf(error);
    throw refusedStart(code, kind === 'refused', error);
  });
  log.info('slack.connected', { team, kind: transport.kind, ...portField(transport.port()) });
}

function refusedStart(code: string, isRefused: boolean, cause?: unknown): BotError {
  return isRefused
    ? new BotError('SLACK_DENIED', `Slack refuses the app: ${code}`, reasonFor(code), { cause })
    : new BotError(
        'SLACK_UNAVAILABLE',
        `Slack cannot be reached: ${code}`,
        'Check the network, the proxy and SLACK_API_URL.',
        { cause },
      );
}

const portField = (port: number | undefined) => (port === undefined ? {} : { port });

const nameOf = (error: unknown): string => {
  const { code } = failureOf(error);
  return code === 'unknown' && error instanceof Error ? error.name : code;
};
