import type { KnownBlock } from '@slack/types';

import type { Answer, Choice, Frame } from '../core/answer.ts';
import { encodeChoice, encodeFrame } from './frame.ts';
import { buttons, context, section, type ButtonDraft } from './kit.ts';

export const WHY = 'answer.why';
export const SHARE = 'answer.share';
export const VOTE_UP = 'answer.up';
export const VOTE_DOWN = 'answer.down';
/** Followed by a number: ids of actions are unique within a block. */
export const CHOOSE = 'answer.choose.';
export const ASK_COMPLIANCE = 'compliance.open';

/** Who sees the answer: the asker alone, who may share it; a thread; or a modal, which has no place to answer in. */
export type Stage = 'private' | 'thread' | 'modal';

/** The row of buttons under an answer; nothing in a modal. `tight`: where the parts need the room. */
export function controlsView(answer: Answer, stage: Stage, width: 'full' | 'tight' = 'full'): KnownBlock[] {
  if (stage === 'modal') return [];
  const frame = encodeFrame(answer.frame, width === 'full' ? undefined : 500);
  const records = governing(answer);
  const drafts: ButtonDraft[] = [
    ...(frame === undefined ? [] : [{ actionId: WHY, label: 'Why?', value: frame }]),
    ...(frame === undefined || stage !== 'private' || !canShare(answer)
      ? []
      : [{ actionId: SHARE, label: 'Share here', value: frame }]),
    ...(records === '' || width === 'tight' ? [] : votes(records)),
    ...(answer.verdict === 'not-covered' || answer.confidence === 'low' ? [complianceButton(records)] : []),
  ];
  return [...(frame === undefined ? [TOO_MUCH] : []), ...(drafts.length === 0 ? [] : [buttons(...drafts)])];
}

const TOO_MUCH = context('Too much for the button “Why?”: `/hipaa why` and the question explains it.');

/** An open question is settled by its asker first; what rests on no record can't be drawn again from its ids. */
const canShare = ({ choices, parts }: Answer): boolean =>
  choices.length === 0 && parts.length > 0 && parts.every(({ records }) => records.length > 0);

const MOST_GOVERNING = 750;

/** Ids of the records that govern the parts, for counting votes: `id,id`, as many as a button is to hold. */
function governing({ parts }: Answer): string {
  const ids = new Set(parts.flatMap(({ records }) => records.slice(0, 1)).slice(0, 12));
  return [...ids].reduce((list, id) => {
    const longer = list === '' ? id : `${list},${id}`;
    return longer.length <= MOST_GOVERNING ? longer : list;
  }, '');
}

const votes = (records: string): ButtonDraft[] => [
  { actionId: VOTE_UP, label: '👍', value: records, spoken: 'This helped' },
  { actionId: VOTE_DOWN, label: '👎', value: records, spoken: 'This did not help' },
];

/** `records`: as votes carry them, so that compliance sees what the bot said. */
export const complianceButton = (records: string): ButtonDraft => ({
  actionId: ASK_COMPLIANCE,
  label: 'Ask compliance',
  ...(records === '' ? {} : { value: records }),
});

/** The readings of an ambiguous question, at most ten. */
export function choicesView(choices: readonly Choice[], frame: Frame): KnownBlock[] {
  const drafts = choices.slice(0, 10).flatMap(({ id, label }, index): ButtonDraft[] => {
    const value = encodeChoice({ id, frame });
    return value === undefined ? [] : [{ actionId: `${CHOOSE}${index}`, label, value }];
  });
  return drafts.length === 0 ? [] : [section('*Which one do you mean?*'), buttons(...drafts)];
}
