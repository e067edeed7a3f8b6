import { startSlack, type Json, type Slack } from '../../../../src/playground/slack/index.ts';
import { handClock, MANIFEST } from './rig.ts';

export interface Api {
  readonly slack: Slack;
  readonly clock: ReturnType<typeof handClock>;
  /** Calls a method of the Web API as the app would; the bot's token where none is named. */
  readonly call: (method: string, args?: Json, token?: string) => Promise<Json>;
}

/** A workspace without an app, called by hand, with a hand-turned clock and rate limits. */
export async function startApi(): Promise<Api> {
  const clock = handClock();
  const slack = await startSlack({ manifest: MANIFEST, clock, hasRateLimits: true });
  const call: Api['call'] = async (method, args = {}, token = slack.botToken) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(slack.url + method, { method: 'POST', headers, body: JSON.stringify(args) });
    return (await response.json()) as Json;
  };
  return { slack, clock, call };
}

export const section = (text: string): Json => ({ type: 'section', text: { type: 'mrkdwn', text } });
