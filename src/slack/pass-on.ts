import { complianceMessage, type ComplianceOrigin } from '../views/compliance.ts';
import type { Desk } from './desk.ts';
import { attempt } from './outcome.ts';
import { insist } from './patience.ts';
import { reasonFor } from './refusal.ts';
import type { Visit } from './visit.ts';

/** What became of a question to compliance. */
export type PassedOn =
  | { readonly isSent: true; readonly channel: string }
  | { readonly isSent: false; readonly problem: string };

const OFF =
  'Nobody has chosen a channel for it. An admin does it with /hipaa settings compliance-channel #channel.';
const SHARED =
  'The compliance channel is shared with another organisation, so nothing was sent. Tell an admin.';

/** Posts the person's words to the compliance channel, never to one that another organisation reads. */
export async function passOn(
  desk: Desk,
  visit: Visit,
  words: string,
  origin: ComplianceOrigin,
): Promise<PassedOn> {
  const channel = await desk.services.settings
    .read(desk.team)
    .then(({ complianceChannel }) => complianceChannel)
    .catch(() => undefined);
  if (channel === undefined)
    return { isSent: false, problem: 'I could not read my settings. Try again in a minute.' };
  if (channel === null) return { isSent: false, problem: OFF };
  const standing = await desk.standing.channel(visit.client, channel);
  if ('kind' in standing) return refused(desk, visit, channel, standing.code);
  if (standing.isArchived) return refused(desk, visit, channel, 'is_archived');
  if (standing.isShared) return { isSent: false, problem: SHARED };
  const { text, blocks } = complianceMessage(visit.user, words, origin);
  const outcome = await insist(
    async () => attempt(async () => visit.client.chat.postMessage({ channel, text, blocks: [...blocks] })),
    desk.patience,
  );
  return outcome.kind === 'done' ? { isSent: true, channel } : refused(desk, visit, channel, outcome.code);
}

function refused({ log, team }: Desk, { user }: Visit, channel: string, code: string): PassedOn {
  log.warn('slack.compliance.failed', { team, user, channel, code });
  return { isSent: false, problem: reasonFor(code) };
}
