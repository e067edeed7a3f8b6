import type { Client } from './desk.ts';
import { entryError } from './failure.ts';

/** Who the bot is in the workspace that it is installed in. */
export interface Identity {
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
}

/**
 * Asks Slack once and remembers; after a failure the next caller asks again.
 * The function rejects with BotError `SLACK_DENIED` or `SLACK_UNAVAILABLE`.
 */
export function rememberIdentity(client: Client): () => Promise<Identity> {
  let known: Promise<Identity> | undefined;
  return async () => {
    known ??= askIdentity(client).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function askIdentity(client: Client): Promise<Identity> {
  try {
    const { team_id: team = '', user_id: botUser = '', bot_id: botId = '' } = await client.auth.test();
    return { team, botUser, botId };
  } catch (error) {
    throw entryError(error, 'SLACK_BOT_TOKEN');
  }
}
