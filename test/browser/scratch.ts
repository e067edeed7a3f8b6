import { App, LogLevel } from '@slack/bolt';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../../src/core/answer.ts';
import type { Call } from '../../src/core/command.ts';
import { routeText } from '../../src/core/route.ts';
import { findIdentifiers } from '../../src/core/recognize.ts';
import { recognizers } from '../../src/phi/index.ts';
import { openEngine } from '../../src/knowledge/open.ts';
import { createServices } from '../../src/services/create.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { startPlayground } from '../../src/playground/index.ts';
import { answerView } from '../../src/views/answer.ts';
import { replyView } from '../../src/views/reply.ts';
import { whyModal, waitingModal } from '../../src/views/why.ts';
import { homeView, TRY_QUESTIONS } from '../../src/views/home.ts';
import { decodeFrame, decodeChoice } from '../../src/views/frame.ts';
import {
  complianceModal,
  complianceMessage,
  complianceSent,
  readOrigin,
} from '../../src/views/compliance.ts';

const holdsPhi = (t: string) => findIdentifiers(t, recognizers).some(({ tier }) => tier !== 'note');
const engine = openEngine(holdsPhi);
const store = await openMemoryStore();
const services = createServices({
  engine,
  store,
  audit: async () => undefined,
  holdsPhi,
  commands: [],
  probes: [],
  nowMs: () => Date.now(),
  version: '0.1.0',
} as never);
const env = process.env;
const isTour = process.argv.includes('--tour');
const playground = env['SLACK_BOT_TOKEN']
  ? undefined
  : await startPlayground({ port: isTour ? 0 : Number(env['PORT'] ?? 3141) });
const config = playground?.slack ?? {
  botToken: env['SLACK_BOT_TOKEN'] ?? '',
  signingSecret: env['SLACK_SIGNING_SECRET'],
  apiUrl: env['SLACK_API_URL'],
};
const app = new App({
  token: config.botToken,
  ...(config.appToken
    ? { appToken: config.appToken, socketMode: true }
    : { signingSecret: config.signingSecret ?? '' }),
  clientOptions: { slackApiUrl: config.apiUrl ?? '' },
  logLevel: LogLevel.WARN,
});
const call = (text: string, user: string, channel: string, thread: string | null, dm = false): Call => ({
  team: 'T0LARKFLD',
  text,
  actor: { id: user, role: user === 'U0OWNER000' ? 'admin' : 'viewer', isGuest: false },
  place: dm
    ? { kind: 'dm', channel, thread: thread ?? channel }
    : { kind: 'channel', channel, thread, isShared: false },
  nowMs: Date.now(),
});
const show = (a: Answer, stage: 'private' | 'thread') => {
  const m = answerView(a, stage);
  return { text: m.text, blocks: [...m.blocks] };
};
const strip = (t: string) => t.replace(/<@\w+>/g, '').trim();
app.command('/hipaa', async ({ ack, respond, command }) => {
  await ack();
  const route = routeText(command.text, commands);
  if (route.kind === 'command') {
    const reply = await route.command.run(
      call(route.text, command.user_id, command.channel_id, null),
      services,
    );
    const m = replyView(reply.value, 'private' as never);
    await respond({ response_type: 'ephemeral', text: m.text, blocks: [...m.blocks] });
    return;
  }
  await respond({
    response_type: 'ephemeral',
    ...show(await services.ask.ask(call(command.text, command.user_id, command.channel_id, null)), 'private'),
  });
});
app.event('app_mention', async ({ event, say }) => {
  const thread = event.thread_ts ?? event.ts;
  await say({
    ...show(
      await services.ask.ask(call(strip(event.text), event.user ?? '', event.channel, thread)),
      'thread',
    ),
    thread_ts: thread,
  });
});
app.message(async ({ message, say }) => {
  if (message.subtype) return;
  await say(
    show(
      await services.ask.ask(call(message.text ?? '', message.user, message.channel, null, true)),
      'thread',
    ),
  );
});
app.action('answer.why', async ({ ack, action, body, client }) => {
  await ack();
  if (!('trigger_id' in body) || action.type !== 'button') return;
  const { view } = await client.views.open({
    trigger_id: body.trigger_id,
    view: waitingModal('Why this answer'),
  });
  const f = decodeFrame(action.value);
  if (f)
    await client.views.update({
      view_id: view?.id ?? '',
      view: whyModal(await services.ask.recall(call('', body.user.id, '', null), f), true),
    });
});
app.action('answer.share', async ({ ack, action, body, client, respond }) => {
  await ack();
  if (action.type !== 'button') return;
  const f = decodeFrame(action.value);
  if (f)
    await respond({
      response_type: 'in_channel',
      replace_original: false,
      ...show(await services.ask.recall(call('', body.user.id, '', null), f), 'thread'),
    });
});
app.action(/answer\.choose\./, async ({ ack, action, body, respond }) => {
  await ack();
  if (action.type !== 'button') return;
  const c = decodeChoice(action.value);
  if (c)
    await respond({
      replace_original: true,
      ...show(
        await services.ask.choose(call('', body.user.id, body.channel?.id ?? '', null, true), c.id, c.frame),
        'thread',
      ),
    });
});
app.action(/answer\.(up|down)/, async ({ ack, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: false, text: 'Thank you.' });
});
app.action(/home\.try\./, async ({ ack, action, body, client }) => {
  await ack();
  const q = TRY_QUESTIONS[Number('action_id' in action ? action.action_id.split('.')[2] : 0)];
  await client.chat.postMessage({
    channel: body.user.id,
    ...show(await services.ask.ask(call(q?.question ?? '', body.user.id, 'D', null, true)), 'thread'),
  });
});
app.action('compliance.open', async ({ ack, body, client }) => {
  await ack();
  if ('trigger_id' in body)
    await client.views.open({
      trigger_id: body.trigger_id,
      view: complianceModal({ channel: null, records: [] }),
    });
});
app.view('compliance.send', async ({ ack, view, body, client }) => {
  await ack({ response_action: 'update', view: complianceSent('C0COMPDESK') });
  const m = complianceMessage(
    body.user.id,
    view.state.values['compliance.words']?.['compliance.words']?.value ?? '',
    readOrigin(view.private_metadata),
  );
  await client.chat.postMessage({ channel: 'C0COMPDESK', text: m.text, blocks: [...m.blocks] });
});
app.shortcut('ask_about_this', async ({ ack, shortcut, respond }) => {
  await ack();
  if (shortcut.type === 'message_action')
    await respond({
      response_type: 'ephemeral',
      ...show(
        await services.ask.ask(
          call(shortcut.message.text ?? '', shortcut.user.id, shortcut.channel.id, null),
        ),
        'private',
      ),
    });
});
app.event('app_home_opened', async ({ event, client }) => {
  if (event.tab === 'home')
    await client.views.publish({ user_id: event.user, view: homeView('2024-12-11', '0.1.0') });
});
await app.start(config.appToken ? undefined : Number(env['PORT']));
if (isTour) {
  await playground?.tour((line) => process.stdout.write(line));
  await app.stop();
  await playground?.close();
  process.exit(0);
}
await playground?.open((line) => process.stdout.write(line));
process.on('SIGTERM', () => process.exit(0));
