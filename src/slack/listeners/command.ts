import type { Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { plainText } from '../plain-text.ts';
import { inChannel, type Visit } from '../visit.ts';

const COMMAND = '/hipaa';

/** `/hipaa <word or question>`: whatever it answers, only the person who typed it sees it. */
export const command: Listen = (app, desk) => {
  app.command(COMMAND, async ({ ack, command: typed, client }) => {
    await ack();
    const { user_id: user, channel_id: channel, response_url: responseUrl } = typed;
    const visit: Visit = { client, team: desk.team, user, place: inChannel(channel), responseUrl };
    const { value } = await desk.router.answer(visit, plainText(typed.text), 'command');
    await desk.deliver.privately(visit, await draw(desk, visit, value, 'private'));
  });
};
