import { homeView, TRY_QUESTIONS } from '../../views/home.ts';
import type { Listen } from '../desk.ts';
import { attempt } from '../outcome.ts';
import { insist } from '../patience.ts';
import { isRepeat } from '../repeat.ts';

/** The Home tab, and questions to begin with in the Messages tab. Nothing was asked, so a failure is only logged. */
export const home: Listen = (app, desk) => {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (await isRepeat(desk, body.event_id)) return;
    const { user, channel, tab } = event;
    const { guide, version } = desk.services;
    const show = async (): Promise<unknown> =>
      tab === 'messages'
        ? client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [...PROMPTS] })
        : client.views.publish({ user_id: user, view: homeView(guide, version) });
    const outcome = await insist(async () => attempt(show), desk.patience);
    if (outcome.kind !== 'done')
      desk.log.warn('slack.home', { user, kind: tab ?? 'home', code: outcome.code });
  });
};

const PROMPTS = TRY_QUESTIONS.map(({ title, question }) => ({ title, message: question }));
