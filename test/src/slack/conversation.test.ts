import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  COMPLIANCE,
  COMPLIANCE_DESK,
  ENGINEER,
  GENERAL,
  GUEST,
  MESSAGING,
  OWNER,
  plainText,
  WITHOUT_BOT,
  type Actor,
  type Message,
  type View,
} from '../../../src/playground/slack/index.ts';
import { elementsOf } from '../../../src/playground/slack/blocks.ts';
import { signedHeaders } from '../../../src/playground/slack/sign.ts';
import { WORDS } from '../../../src/views/compliance.ts';
import { startBot, type Bot } from './bot.ts';

const MMS = 'can we send MMS with PHI?';
const FEEDBACK = {
  name: 'feedback',
  version: 1,
  initial: {},
  parse: (stored: unknown) => stored as Record<string, { up: number; down: number }>,
};
const CANARY = '+14155550199';

async function press(actor: Actor, { ts, blocks }: Message, prefix: string): Promise<void> {
  const ids = elementsOf(blocks).map(({ element }) => String(element['action_id']));
  await actor.click(ts, ids.find((id) => id.startsWith(prefix)) ?? prefix);
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  let bot: Bot;
  let maya: Actor;
  let jonas: Actor;
  beforeAll(async () => {
    bot = await startBot(mode);
  });
  beforeEach(() => {
    bot.slack.reset();
    bot.lines.length = 0;
    maya = bot.slack.as(ENGINEER);
    jonas = bot.slack.as(COMPLIANCE);
  });
  afterAll(async () => bot.stop());

  const isBots = ({ user }: Message): boolean => user === bot.slack.workspace.botUser;
  const next = async (actor: Actor, place: string, after = ''): Promise<Message> =>
    bot.slack.waitFor(() => actor.read(place).find((message) => isBots(message) && message.ts > after));
  const ask = async (place = MESSAGING, question = MMS): Promise<Message> => {
    await maya.command(`/hipaa ${question}`, place);
    return next(maya, place);
  };
  const chooseDesk = async (): Promise<void> => {
    await bot.slack.as(OWNER).command('/hipaa settings compliance-channel #compliance-desk', GENERAL);
    await next(bot.slack.as(OWNER), GENERAL);
  };

  const openForm = async (): Promise<View> =>
    bot.slack.waitFor(() => {
      const view = maya.modal();
      return view?.blocks.some(({ block_id: id }) => id === WORDS) ? view : undefined;
    });

  it('answers a slash command to its asker alone', async () => {
    const answer = await ask();
    expect(plainText(answer.blocks)).toContain('Eligible with conditions');
    expect(jonas.read(MESSAGING)).toEqual([]);
    expect(bot.slack.deliveries.every(({ ackMs }) => (ackMs ?? Infinity) < 3000)).toBe(true);
  });

  it('answers a mention in its thread and a follow-up there', async () => {
    const { ts } = await maya.say(MESSAGING, `@sidekeeper can we send SMS with PHI?`);
    const first = await next(jonas, MESSAGING, ts);
    expect(first.threadTs).toBe(ts);
    const more = await jonas.say(MESSAGING, '@sidekeeper and MMS?', { thread: ts });
    expect(plainText((await next(jonas, MESSAGING, more.ts)).blocks)).toContain('MMS');
  });

  it('answers a direct message', async () => {
    await maya.say('dm', MMS);
    expect(plainText((await next(maya, 'dm')).blocks)).toContain('MMS');
  });

  it.runIf(mode === 'http')('answers an event once that Slack delivers twice', async () => {
    await maya.say('dm', MMS);
    await next(maya, 'dm');
    const delivery = bot.slack.deliveries.find(({ kind }) => kind === 'events_api');
    const body = JSON.stringify(delivery?.payload);
    const signature = signedHeaders(bot.slack.signingSecret, body, Date.now());
    const headers = { 'content-type': 'application/json', 'x-slack-retry-num': '1', ...signature };
    const again = await fetch(bot.url ?? '', { method: 'POST', headers, body });
    expect(again.status).toBe(200);
    await maya.say('dm', 'and SMS?');
    await bot.slack.waitFor(() => maya.read('dm').filter(isBots).length >= 2);
    expect(maya.read('dm').filter(isBots)).toHaveLength(2);
  });

  it('puts the answer in place of the choice', async () => {
    const open = await ask(MESSAGING, 'Is Conversation Intelligence eligible?');
    await press(maya, open, 'answer.choose.');
    const settled = await bot.slack.waitFor(() => maya.read(MESSAGING).find(({ editedTs }) => editedTs));
    expect(plainText(settled.blocks)).not.toContain('Which one do you mean?');
  });

  it('opens the reasons in a modal', async () => {
    await press(maya, await ask(), 'answer.why');
    const view = await bot.slack.waitFor(() => {
      const modal = maya.modal();
      return modal && modal.blocks.length > 1 ? modal : undefined;
    });
    expect(plainText(view.blocks)).toContain('Rests on');
  });

  it('tells the reasons in a message when no modal opens', async () => {
    const answer = await ask();
    bot.slack.fail('views.open', { error: 'expired_trigger_id' });
    await press(maya, answer, 'answer.why');
    expect(plainText((await next(maya, MESSAGING, answer.ts)).blocks)).toContain('Rests on');
  });

  it.each([MESSAGING, WITHOUT_BOT])('shares an answer once in %s', async (place) => {
    const answer = await ask(place);
    await press(maya, answer, 'answer.share');
    const shared = await next(jonas, place);
    expect(plainText(shared.blocks)).toContain(`Shared by <@${ENGINEER}>`);
    await press(maya, answer, 'answer.share');
    await next(maya, place, shared.ts);
    expect(jonas.read(place).filter(isBots)).toHaveLength(1);
  });

  it('counts a vote once', async () => {
    const answer = await ask();
    await press(maya, answer, 'answer.up');
    const thanks = await next(maya, MESSAGING, answer.ts);
    await press(maya, answer, 'answer.up');
    await next(maya, MESSAGING, thanks.ts);
    const counts = Object.values(await bot.store.read(bot.slack.workspace.team.id, FEEDBACK));
    expect(counts).toEqual([{ up: 1, down: 0 }]);
  });

  it('keeps identifiers of people out of the compliance channel, and passes on the rest', async () => {
    await chooseDesk();
    await maya.say('dm', 'How much does a BAA cost?');
    await press(maya, await next(maya, 'dm'), 'compliance.open');
    const form = await openForm();
    const refused = await maya.submit(form.id, { [WORDS]: `May we text ${CANARY}?` });
    expect(refused.errors[WORDS]).toContain('phone');
    expect(jonas.read(COMPLIANCE_DESK)).toEqual([]);
    await maya.submit(form.id, { [WORDS]: 'Is there a rule for pigeons?' });
    expect(plainText((await next(jonas, COMPLIANCE_DESK)).blocks)).toContain('Is there a rule for pigeons?');
  });

  it('keeps the words when the compliance channel takes nothing', async () => {
    await chooseDesk();
    await maya.say('dm', 'How much does a BAA cost?');
    await press(maya, await next(maya, 'dm'), 'compliance.open');
    const form = await openForm();
    bot.slack.fail('chat.postMessage', { error: 'not_in_channel' });
    await maya.submit(form.id, { [WORDS]: 'Is there a rule for pigeons?' });
    const again = await bot.slack.waitFor(() => {
      const view = maya.modal();
      return view && JSON.stringify(view.blocks).includes('initial_value') ? view : undefined;
    });
    expect(JSON.stringify(again.blocks)).toContain('Is there a rule for pigeons?');
    expect(JSON.stringify(again.blocks)).toContain('/invite');
  });

  it('answers about a message from its menu', async () => {
    const { ts } = await jonas.say(MESSAGING, MMS);
    await maya.shortcut('ask_about_this', ts);
    expect(plainText((await next(maya, MESSAGING)).blocks)).toContain('MMS');
    expect(jonas.read(MESSAGING).filter(isBots)).toEqual([]);
  });

  it('draws Home, answers its questions in a modal, and suggests prompts', async () => {
    await maya.open('home');
    const home = await bot.slack.waitFor(() => maya.home());
    await maya.click(home.id, 'home.try.0');
    await bot.slack.waitFor(() => plainText(maya.modal()?.blocks ?? []).includes('MMS'));
    await maya.open('messages');
    await bot.slack.waitFor(() => bot.slack.workspace.prompts.size > 0);
    expect(plainText(home.blocks)).toContain('HIPAA on Twilio and Segment');
  });

  it.each([
    ['setings', 'Did you mean /hipaa settings?'],
    ['help nonsense', 'Words are'],
    ['', 'What you can ask me'],
  ])('helps with /hipaa %s', async (typed, hint) => {
    expect(plainText((await ask(GENERAL, typed)).blocks)).toContain(hint);
  });

  it('shows no settings to guests', async () => {
    const theo = bot.slack.as(GUEST);
    await theo.command('/hipaa settings', MESSAGING);
    expect(plainText((await next(theo, MESSAGING)).blocks)).toContain('Guests can ask questions');
  });

  it.each([
    ['response_url refused', 'chat.postEphemeral', MESSAGING],
    ['response_url refused and no member', 'chat.postMessage', WITHOUT_BOT],
  ])('brings the answer another way: %s', async (_what, method, place) => {
    const { responseUrls } = bot.slack.workspace;
    const expire = bot.slack.onChange(() => responseUrls.clear());
    responseUrls.clear();
    const set = responseUrls.set.bind(responseUrls);
    responseUrls.set = () => responseUrls;
    await maya.command(`/hipaa ${MMS}`, place);
    await bot.slack.waitFor(() =>
      bot.slack.calls.find((call) => call.method === method && call.error === null),
    );
    responseUrls.set = set;
    expire();
    expect(jonas.read(place)).toEqual([]);
  });

  it.each([{ delayMs: 300 }, { retryAfter: 1 }, { status: 500 }])(
    'answers a mention in spite of %j',
    async (fault) => {
      bot.slack.fail('chat.postMessage', fault);
      const { ts } = await maya.say(MESSAGING, `@sidekeeper ${MMS}`);
      expect((await next(jonas, MESSAGING, ts)).threadTs).toBe(ts);
    },
  );

  it('lets a phone number in a question reach nobody and nothing', async () => {
    await ask(MESSAGING, `may we text ${CANARY} over SMS?`);
    await maya.say('dm', `may we text ${CANARY} over SMS?`);
    await next(maya, 'dm');
    const { team } = bot.slack.workspace;
    const threads = { name: 'threads', version: 1, initial: {}, parse: (stored: unknown) => stored };
    const kept = JSON.stringify([await bot.store.read(team.id, threads), await bot.store.scopes(team.id)]);
    const sent = JSON.stringify(bot.slack.calls);
    for (const trace of [bot.lines.join(''), kept, sent]) expect(trace).not.toMatch(/4155550199/);
  });
});
