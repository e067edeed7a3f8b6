import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  COMPLIANCE,
  ENGINEER,
  GENERAL,
  plainText,
  WITHOUT_BOT,
} from '../../../../src/playground/slack/index.ts';
import { startRig, type Rig } from './rig.ts';

const card: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'A *card*' } },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Press' } }],
  },
];
const nameInput: KnownBlock = {
  type: 'input',
  block_id: 'who',
  label: { type: 'plain_text', text: 'Name' },
  element: { type: 'plain_text_input', action_id: 'name' },
};
const modal = (title: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: title },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [nameInput],
});

function listen(app: App): void {
  app.command('/rig', async ({ ack, respond, command }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: `got ${command.text}`, blocks: card });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `hello <@${event.user ?? ''}>`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if ('text' in message) await say({ text: `you said ${message.text ?? ''}` });
  });
  app.action('press', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: modal('One') });
  });
  app.view('form', async ({ ack, view }) => {
    const name = view.state.values['who']?.['name']?.value;
    if (name === 'nobody') await ack({ response_action: 'errors', errors: { who: 'Somebody else' } });
    else if (name === 'again') await ack({ response_action: 'update', view: modal('Two') });
    else await ack();
  });
  app.shortcut('look', async ({ ack, respond, shortcut }) => {
    await ack();
    if (shortcut.type === 'message_action') await respond({ text: `about ${shortcut.message.text ?? ''}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: card } });
  });
}

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(transport, listen);
  });
  beforeEach(() => rig.slack.reset());
  afterAll(() => rig.stop());

  it('brings the answer of a slash command to the asker alone', async () => {
    const maya = rig.slack.as(ENGINEER);
    const delivery = await maya.command('/rig one & two', GENERAL);
    await rig.slack.waitFor(() => maya.read(GENERAL).some(({ text }) => text === 'got one &amp; two'));
    expect(delivery.outcome).toBe('acknowledged');
    expect(rig.slack.as(COMPLIANCE).read(GENERAL)).toEqual([]);
  });

  it('sends a mention and shows the reply in its thread', async () => {
    const maya = rig.slack.as('maya');
    const asked = await maya.say('#homeroom', '@rig hi');
    const reply = await rig.slack.waitFor(() =>
      maya.read(GENERAL).find(({ threadTs }) => threadTs === asked.ts),
    );
    expect(reply.text).toBe(`hello <@${ENGINEER}>`);
    expect(rig.slack.as(COMPLIANCE).read(GENERAL)).toHaveLength(2);
  });

  it('tells the person that the app is not in the channel', async () => {
    const maya = rig.slack.as(ENGINEER);
    await maya.say(WITHOUT_BOT, '@rig hi');
    expect(maya.read(WITHOUT_BOT).at(-1)?.text).toContain('/invite @rig');
    expect(rig.slack.deliveries).toEqual([]);
  });

  it('carries direct messages', async () => {
    const maya = rig.slack.as(ENGINEER);
    await maya.say('dm', 'hi');
    await rig.slack.waitFor(() => maya.read('dm').length === 2);
    expect(maya.read('dm').map(({ text }) => text)).toEqual(['hi', 'you said hi']);
  });

  it('opens a modal from a button, shows errors, updates and closes it', async () => {
    const maya = rig.slack.as(ENGINEER);
    await maya.command('/rig', GENERAL);
    const message = await rig.slack.waitFor(() => maya.read(GENERAL).at(0));
    await maya.click(message.ts, 'press');
    const view = await rig.slack.waitFor(() => maya.modal());
    expect((await maya.submit(view.id)).errors).toEqual({ who: 'Please fill in this field.' });
    expect((await maya.submit(view.id, { name: 'nobody' })).errors).toEqual({ who: 'Somebody else' });
    await maya.submit(view.id, { name: 'again' });
    expect(plainText(maya.modal()?.content['title'])).toBe('Two');
    await maya.submit(view.id, { name: 'fine' });
    expect(maya.modal()).toBeUndefined();
  });

  it('offers a message to a shortcut', async () => {
    const [maya, jonas] = [rig.slack.as(ENGINEER), rig.slack.as(COMPLIANCE)];
    const { ts } = await maya.say(GENERAL, 'read me');
    await jonas.shortcut('look', ts);
    await rig.slack.waitFor(() => jonas.read(GENERAL).some(({ text }) => text === 'about read me'));
    expect(maya.read(GENERAL)).toHaveLength(1);
  });

  it('shows the Home tab that the app publishes', async () => {
    const maya = rig.slack.as(ENGINEER);
    await maya.open('home');
    const home = await rig.slack.waitFor(() => maya.home());
    expect(plainText(home.blocks)).toContain('A *card*');
  });
});
