import { App, LogLevel } from '@slack/bolt';
import type { Answer } from '../../src/core/answer.ts';
import { startPlayground } from '../../src/playground/index.ts';
import { answerView } from '../../src/views/answer.ts';
import { whyModal } from '../../src/views/why.ts';
import { homeView } from '../../src/views/home.ts';
import { complianceModal } from '../../src/views/compliance.ts';

const frame = { entities: ['mms'], records: ['sms-mms'], attribute: null, qualifiers: {}, rules: ['rule.a'] };
const answer: Answer = {
  verdict: 'conditional',
  parts: [
    {
      verdict: 'conditional',
      subject: 'MMS (Programmable SMS)',
      lead: 'Yes, with conditions.',
      statement:
        'MMS media may carry PHI when HTTP authentication is on for media URLs and links are not shared.',
      why: 'Media URLs are public by default; anybody with the link can open them.',
      actions: [
        {
          who: 'customer',
          do: 'Turn on HTTP basic authentication for media',
          where: 'Console > Messaging > Settings',
        },
        { who: 'customer', do: 'Delete media after use' },
      ],
      records: ['sms-mms'],
      sources: [
        {
          document: 'Architecting for HIPAA on Twilio',
          edition: '2024-12-11',
          path: ['Programmable SMS', 'MMS'],
        },
      ],
      find: ['HTTP authentication for media'],
      disclosures: [],
      items: [],
    },
  ],
  sources: [],
  records: ['sms-mms'],
  related: [{ id: 'x', title: 'Message tagging', verdict: 'not-eligible' }],
  notices: [],
  house: [],
  confidence: 'medium',
  choices: [
    { label: 'Programmable SMS', id: 'a' },
    { label: 'Conversations', id: 'b' },
  ],
  holdsPhi: false,
  guide: '2024-12-11',
  frame,
  explanation: {
    normalised: 'can we send mms with phi',
    fixes: [],
    entities: [{ id: 'mms', name: 'MMS', matched: 'mms' }],
    qualifiers: {},
    rules: ['rule.a'],
    features: [{ feature: 'mms', weight: 3 }],
    rivals: [],
  },
};

const playground = await startPlayground({ port: Number(process.env['PORT'] ?? 3141) });
const app = new App({
  token: playground.slack.botToken,
  appToken: playground.slack.appToken ?? '',
  socketMode: true,
  clientOptions: { slackApiUrl: playground.slack.apiUrl ?? '' },
  logLevel: LogLevel.WARN,
});
app.command('/hipaa', async ({ ack, respond }) => {
  await ack();
  const m = answerView(answer, 'private');
  await respond({ response_type: 'ephemeral', text: m.text, blocks: [...m.blocks] });
});
app.event('app_mention', async ({ event, say }) => {
  const m = answerView(answer, 'thread');
  await say({ text: m.text, blocks: [...m.blocks], thread_ts: event.thread_ts ?? event.ts });
});
app.message(async ({ message, say }) => {
  if (message.subtype) return;
  const m = answerView(answer, 'thread');
  await say({ text: m.text, blocks: [...m.blocks] });
});
app.action('answer.why', async ({ ack, body, client }) => {
  await ack();
  if ('trigger_id' in body)
    await client.views.open({ trigger_id: body.trigger_id, view: whyModal(answer, true) });
});
app.action('answer.up', async ({ ack, body, client }) => {
  await ack();
  if ('trigger_id' in body)
    await client.views.open({
      trigger_id: body.trigger_id,
      view: complianceModal({ channel: null, records: [] }),
    });
});
app.action(/.*/, async ({ ack }) => ack());
app.view(/.*/, async ({ ack }) =>
  ack({
    response_action: 'errors',
    errors: { 'compliance.words': 'That looks like it holds a phone number. Take it out.' },
  }),
);
app.event('app_home_opened', async ({ event, client }) => {
  if (event.tab === 'home')
    await client.views.publish({ user_id: event.user, view: homeView('2024-12-11', '0.1.0') });
});
await app.start();
await playground.open((line) => process.stdout.write(line));
