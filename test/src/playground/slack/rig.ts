import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';

import {
  startSlack,
  type Clock,
  type Slack,
  type SlackOptions,
} from '../../../../src/playground/slack/index.ts';

export const MANIFEST = `
display_information: { name: Rig }
features:
  app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false }
  bot_user: { display_name: rig }
  slash_commands: [{ command: /rig, description: Try it, usage_hint: '[word]' }]
  shortcuts:
    - { name: Look at this, type: message, callback_id: look, description: Looks }
    - { name: Start, type: global, callback_id: begin, description: Starts }
oauth_config:
  scopes: { bot: [chat:write, commands, app_mentions:read, im:history, channels:read, users:read] }
settings:
  event_subscriptions: { bot_events: [app_mention, message.im, app_home_opened] }
`;

/** A hand-turned clock: `turn` moves time on and runs what was due. */
export function handClock(startMs = 1_800_000_000_000): Clock & { readonly turn: (ms: number) => void } {
  let nowMs = startMs;
  let timers: { readonly dueMs: number; readonly run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (ms, run) => {
      const timer = { dueMs: nowMs + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    turn: (ms) => {
      nowMs += ms;
      const due = timers.filter((timer) => timer.dueMs <= nowMs);
      timers = timers.filter((timer) => timer.dueMs > nowMs);
      for (const timer of due) timer.run();
    },
  };
}

export interface Rig {
  readonly slack: Slack;
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/** A workspace with an ordinary Bolt app connected to it; `listen` adds the app's listeners. */
export async function startRig(
  transport: 'socket' | 'http',
  listen: (app: App) => void,
  options: Partial<SlackOptions> = {},
): Promise<Rig> {
  const slack = await startSlack({ manifest: MANIFEST, ...options });
  const clientOptions = { slackApiUrl: slack.url, retryConfig: { retries: 0 } };
  const quiet = LogLevel.ERROR;
  const receiver =
    transport === 'socket'
      ? new SocketModeReceiver({
          appToken: slack.appToken,
          installerOptions: { clientOptions },
          logLevel: quiet,
        })
      : new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: quiet });
  const app = new App({ token: slack.botToken, receiver, clientOptions, logLevel: quiet });
  listen(app);
  if (transport === 'socket') {
    await app.start();
  } else {
    const server = await (receiver as HTTPReceiver).start(0, { host: '127.0.0.1' } as never);
    if (!server.listening) await once(server, 'listening');
    slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  }
  const stop = async (): Promise<void> => {
    await app.stop();
    await slack.waitFor(() => slack.socket.count() === 0);
    await slack.close();
  };
  return { slack, app, stop };
}
