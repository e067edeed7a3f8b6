import { App, webApi } from '@slack/bolt';

import { boltLog } from './bolt-log.ts';
import { clientOptions } from './client-options.ts';
import type { Desk, SlackDeps } from './desk.ts';
import { codeOf } from './failure.ts';
import { onlyFresh } from './fresh.ts';
import { rememberIdentity } from './identity.ts';
import { createInFlight } from './in-flight.ts';
import { registerAll } from './listeners/index.ts';
import { createPeople } from './people.ts';
import { createPlaces } from './places.ts';
import { createTransport } from './transport.ts';

/** The bot, ready to be connected. */
export interface SlackApp {
  /** @throws BotError `SLACK_DENIED`, `SLACK_UNAVAILABLE`, or `CONFIG_INVALID` when the port is taken */
  readonly start: () => Promise<{ readonly port: number | null }>;
  /** Takes nothing more, and waits for what is being answered, ten seconds at most. */
  readonly stop: () => Promise<void>;
  readonly isReady: () => boolean;
  readonly mode: 'socket' | 'http';
}

const DRAIN_MS = 10_000;
const LOOK_UPS_LIVE_MS = 10 * 60_000;

/** The one bot over Socket Mode or signed HTTP, with nothing connected yet. */
export function createApp(deps: SlackDeps): SlackApp {
  const { slack, log } = deps;
  const desk = createDesk(deps);
  const transport = createTransport(slack, boltLog(log), deps.port);
  const inFlight = createInFlight();
  const app = new App({
    receiver: transport.receiver,
    authorize: async () => {
      const { team: teamId, botUser: botUserId, botId } = await desk.self();
      return { botToken: slack.botToken, botId, botUserId, teamId };
    },
    deferInitialization: true,
    convoStore: false,
    logger: boltLog(log),
    clientOptions: clientOptions(slack.apiUrl),
  });
  app.use(async ({ next }) => inFlight.run(next));
  app.use(onlyFresh(desk));
  app.error(async (error) => log.error('slack.listener', { code: codeOf(error) }));
  registerAll(app, desk);
  return {
    mode: transport.mode,
    isReady: transport.isConnected,
    async start() {
      const { team } = await desk.self();
      await app.init();
      const port = await transport.start();
      log.info('slack.connected', { team, mode: transport.mode, ...(port === null ? {} : { port }) });
      return { port };
    },
    async stop() {
      const [, isDrained] = await Promise.all([transport.stop(), inFlight.drain(DRAIN_MS)]);
      log.info('slack.stopped', { count: isDrained ? 0 : inFlight.count() });
    },
  };
}

function createDesk(deps: SlackDeps): Desk {
  const background = new webApi.WebClient(deps.slack.botToken, {
    ...clientOptions(deps.slack.apiUrl),
    logger: boltLog(deps.log),
    rejectRateLimitedCalls: true,
  });
  const lookUps = {
    client: background,
    admins: deps.admins,
    nowMs: deps.nowMs,
    lifeMs: LOOK_UPS_LIVE_MS,
    onFailure: (error: unknown) => deps.log.warn('slack.unknown', { code: codeOf(error) }),
  };
  return {
    ...deps,
    self: rememberIdentity(background),
    people: createPeople(lookUps),
    places: createPlaces(lookUps),
    background,
  };
}
