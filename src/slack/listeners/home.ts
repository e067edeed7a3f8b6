import type { App } from '@slack/bolt';

import { homeView, TRY_QUESTIONS } from '../../views/home.ts';
import type { Desk } from '../desk.ts';
import { codeOf } from '../failure.ts';

/** The Home tab, and questions to begin with in the Messages tab. */
export function registerHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, client }) => {
    const { user, channel, tab } = event;
    try {
      if (tab === 'messages')
        await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: PROMPTS });
      else
        await client.views.publish({
          user_id: user,
          view: homeView(desk.services.guide, desk.services.version),
        });
    } catch (error) {
      // A workspace without agents has no prompts; nothing was asked, so nobody is told.
      desk.log.warn('slack.home', { code: codeOf(error), user });
    }
  });
}

const PROMPTS = TRY_QUESTIONS.map(({ title, question }) => ({ title, message: question })) as [
  Prompt,
  ...Prompt[],
];

interface Prompt {
  readonly title: string;
  readonly message: string;
}
