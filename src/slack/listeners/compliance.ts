import type { ViewOutput, ViewSubmitAction } from '@slack/bolt';

import {
  COMPLIANCE_TITLE,
  complianceModal,
  complianceOff,
  complianceSending,
  complianceSent,
  readOrigin,
  SEND_COMPLIANCE,
  WORDS,
  type ComplianceOrigin,
} from '../../views/compliance.ts';
import { ASK_COMPLIANCE } from '../../views/controls.ts';
import { modalOf } from '../../views/kit.ts';
import { noteView } from '../../views/problem.ts';
import { waitingModal } from '../../views/why.ts';
import type { Desk, FindPhi, Listen } from '../desk.ts';
import { draw } from '../discretion.ts';
import { fillModal, openModal, type Filling } from '../modal.ts';
import { passOn } from '../pass-on.ts';
import { readPress, type Pressed } from '../press.ts';
import { reasonFor } from '../refusal.ts';
import { atHome, hasChannel, isDirect, type Visit } from '../visit.ts';

/** "Ask compliance": a form for the person's own words, and the way from there to the compliance channel. */
export const compliance: Listen = (app, desk) => {
  app.action<Pressed>(ASK_COMPLIANCE, async ({ ack, body, action, client }) => {
    await ack();
    const { visit, trigger, value = '' } = readPress(client, desk.team, body, action);
    const { channel } = visit.place;
    const origin = {
      channel: hasChannel(visit) && !isDirect(channel) ? channel : null,
      records: value.split(',').filter((id) => id !== ''),
    };
    const opened = await openModal(desk, visit, trigger, waitingModal(COMPLIANCE_TITLE));
    if (opened === undefined) await desk.deliver.privately(visit, noteView(reasonFor('expired_trigger_id')));
    else await fillModal(desk, visit, opened, await formFor(desk, visit, origin));
  });
  const constraints = { callback_id: SEND_COMPLIANCE, type: 'view_submission' } as const;
  app.view<ViewSubmitAction>(constraints, async ({ ack, body, view, client }) => {
    const words = wordsIn(view);
    const error = errorIn(words, desk.findPhi);
    if (error !== undefined) return ack({ response_action: 'errors', errors: { [WORDS]: error } });
    await ack({ response_action: 'update', view: complianceSending() });
    const user = body.user.id;
    const visit: Visit = { client, team: desk.team, user, place: atHome(user) };
    const origin = readOrigin(view.private_metadata);
    const result = await passOn(desk, visit, words, origin);
    const shown = result.isSent
      ? complianceSent(result.channel)
      : complianceModal({ ...origin, words, problem: result.problem });
    const message = noteView(result.isSent ? SENT : `${NOT_SENT} ${result.problem}`);
    await fillModal(desk, visit, view.id, { view: shown, message });
  });
};

const SENT = 'Your question to compliance was sent.';
const NOT_SENT = 'Your question to compliance was not sent; please write it again.';

/** Where nobody has chosen a channel there is nothing to fill in. */
async function formFor(desk: Desk, visit: Visit, origin: ComplianceOrigin): Promise<Filling> {
  const { value } = await desk.router.guard(visit, 'compliance', async ({ team }) => {
    const { complianceChannel } = await desk.services.settings.read(team);
    return { value: { kind: 'note', text: complianceChannel ?? '' }, audience: 'only-you' };
  });
  if (value.kind !== 'note') {
    const message = await draw(desk, visit, value, 'private');
    return { view: modalOf(COMPLIANCE_TITLE, message), message };
  }
  return {
    view: value.text === '' ? complianceOff() : complianceModal(origin),
    message: noteView('I could not open the form. Press “Ask compliance” again.'),
  };
}

const wordsIn = (view: ViewOutput): string => view.state.values[WORDS]?.[WORDS]?.value?.trim() ?? '';

/** Names what was found, never shows it; what the person wrote stays in the field. */
function errorIn(words: string, findPhi: FindPhi): string | undefined {
  if (words === '') return 'Write your question.';
  const { kinds, count } = findPhi(words);
  if (count === 0) return undefined;
  return `This seems to hold data of a person: ${kinds.join(', ')} (${count}). Take it out, then send.`;
}
