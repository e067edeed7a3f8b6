import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';

import { BotError } from '../../errors.ts';
import {
  complianceMessage,
  complianceModal,
  complianceOff,
  complianceSending,
  complianceSent,
  readOrigin,
  SEND_COMPLIANCE,
  WORDS,
} from '../../views/compliance.ts';
import { ASK_COMPLIANCE } from '../../views/controls.ts';
import { noteView } from '../../views/problem.ts';
import { callOf } from '../call.ts';
import { contentOf, tellOnlyYou } from '../deliver.ts';
import type { Desk, PhiFinding } from '../desk.ts';
import { codeOf } from '../failure.ts';
import { modalWith, openModal } from '../modal.ts';
import { isDirect } from '../places.ts';
import { addresseeOf, readPress, type Pressed } from '../press.ts';
import { attempt } from '../router.ts';

/** "Ask compliance": a form for the person's own words, and the way from there to the compliance channel. */
export function registerCompliance(app: App, desk: Desk): void {
  app.action<Pressed>(ASK_COMPLIANCE, async ({ ack, body, action, respond, client }) => {
    await ack();
    const press = readPress(body, action);
    const channel = press.channel === undefined || isDirect(press.channel) ? null : press.channel;
    const records = (press.value ?? '').split(',').filter((id) => id !== '');
    const target = await channelFor(desk);
    const view = target === null ? complianceOff() : complianceModal({ channel, records });
    if ((await openModal(desk, client, press.trigger, view)) !== undefined) return;
    await tellOnlyYou(
      desk,
      { client, respond },
      addresseeOf(press),
      noteView('That took too long. Press the button again.'),
    );
  });
  app.view<ViewSubmitAction>(
    { callback_id: SEND_COMPLIANCE, type: 'view_submission' },
    async ({ ack, body, view, client }) => {
      const words = wordsIn(view);
      const found = desk.findPhi(words);
      if (words === '' || found.count > 0) {
        await ack({ response_action: 'errors', errors: { [WORDS]: words === '' ? EMPTY : refusal(found) } });
        return;
      }
      await ack({ response_action: 'update', view: complianceSending() });
      const origin = readOrigin(view.private_metadata);
      const place = { kind: 'dm', channel: origin.channel ?? body.user.id, thread: 'modal' } as const;
      const call = await callOf(desk, body.user.id, place);
      const sent = await attempt(call, desk, async () => {
        if (call.actor.isStranger) throw notForStrangers();
        return { channel: await send(desk, complianceMessage(body.user.id, words, origin)) };
      });
      const problem = 'channel' in sent ? undefined : `${sent.hint} (Reference ${sent.reference})`;
      await modalWith(desk, client, view.id).show(
        'channel' in sent
          ? complianceSent(sent.channel)
          : complianceModal({ ...origin, words, ...(problem === undefined ? {} : { problem }) }),
      );
    },
  );
}

async function channelFor(desk: Desk): Promise<string | null> {
  return (await desk.services.settings.read((await desk.self()).team)).complianceChannel;
}

const wordsIn = (view: ViewOutput): string => view.state.values[WORDS]?.[WORDS]?.value?.trim() ?? '';

const EMPTY = 'Write your question.';

/** Names what was found, never shows it; what the person wrote stays in the field. */
const refusal = ({ kinds, count }: PhiFinding): string =>
  `That looks like ${count === 1 ? 'an identifier' : `${count} identifiers`} of a person (${kinds.join(', ')}). Take ${count === 1 ? 'it' : 'them'} out, then send.`;

const notForStrangers = (): BotError =>
  new BotError(
    'NOT_ALLOWED',
    'Only people of the organisation ask its compliance.',
    'Ask somebody of the organisation to pass it on.',
  );

/** The channel that the question went to. @throws BotError with what to do where Slack doesn't take it */
async function send(desk: Desk, message: Parameters<typeof contentOf>[0]): Promise<string> {
  const channel = await channelFor(desk);
  if (channel === null) throw unsent('not chosen', undefined);
  try {
    await desk.background.chat.postMessage({ channel, ...contentOf(message) });
    return channel;
  } catch (cause) {
    throw unsent(codeOf(cause), cause);
  }
}

const unsent = (code: string, cause: unknown): BotError =>
  new BotError('SLACK_DENIED', `The compliance channel took no message: ${code}.`, HINTS[code] ?? LATER, {
    cause,
  });

const LATER = 'Slack did not take it. Your words are still here: send again in a minute.';
const ABSENT =
  'I am not in the compliance channel. Ask somebody there to invite me with /invite @sidekeeper, then send again.';

const HINTS: Readonly<Record<string, string>> = {
  not_in_channel: ABSENT,
  channel_not_found: ABSENT,
  is_archived: 'The compliance channel is archived. Ask an admin to choose another one.',
  'not chosen': 'Nobody has chosen a compliance channel yet. Ask an admin to do that.',
};
