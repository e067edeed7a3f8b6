import type { KnownBlock } from '@slack/types';

import type { AnswerPart, RecordRef } from '../core/answer.ts';
import type { Action } from '../core/requirement.ts';
import { linesWithin, safe, sections } from './kit.ts';
import { sourcesView } from './sources.ts';
import { verdictMark } from './verdict.ts';

/** One part of an answer within about `room` characters: verdict, why, what to do, what the guide lacks, members, source. */
export function partView(part: AnswerPart, room: number): KnownBlock[] {
  const hasItems = part.items.length > 0;
  const own = (hasItems ? room / 2 : room) - HEAD;
  const share = (of: number): number => Math.max(60, Math.floor(own * of));
  const lead = part.lead === undefined ? '' : `${safe(part.lead, 40)} `;
  const lines = [
    `${verdictMark(part.verdict)} · *${safe(part.subject, 120)}*\n${lead}${safe(part.statement, share(0.4))}`,
    ...(part.why === '' ? [] : [`*Why:* ${safe(part.why, share(0.12))}`]),
    ...(part.actions.length === 0 ? [] : [`*What to do*\n${actionLines(part.actions, share(0.23))}`]),
    ...(part.disclosures.length === 0
      ? []
      : [`*About the guide:* ${safe(part.disclosures.join(' '), share(0.1))}`]),
    ...(hasItems ? itemLines(part.items, room / 2) : []),
  ];
  return [...sections(lines), ...sourcesView(part, share(0.15))];
}

/** Taken by the verdict, the subject and the labels. */
const HEAD = 200;
const WHO = { customer: 'You', twilio: 'Twilio', 'third-party': 'The other vendor' } as const;

function actionLines(actions: readonly Action[], room: number): string {
  const most = Math.min(8, Math.max(1, Math.floor(room / 60)));
  const each = Math.max(40, Math.floor(room / Math.min(most, actions.length)) - 40);
  const lines = actions.slice(0, most).map(({ who, do: what, where }) => {
    const place = where === undefined ? '' : ` _(${safe(where, Math.min(80, each))})_`;
    return `• *${WHO[who]}:* ${safe(what, each)}${place}`;
  });
  const rest = actions.length - lines.length;
  return [...lines, ...(rest > 0 ? [`• and ${rest} more: ask “how” about this alone`] : [])].join('\n');
}

/** Members under their verdict, in the order in which the verdicts first come up. */
function itemLines(items: readonly RecordRef[], room: number): readonly string[] {
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))];
  const lines = verdicts.flatMap((verdict) => {
    const titles = items.filter((item) => item.verdict === verdict).map(({ title }) => `• ${safe(title, 90)}`);
    return [`${verdictMark(verdict)} (${titles.length})`, ...titles];
  });
  const { shown } = linesWithin(lines, room - 60);
  const rest = items.length - shown.filter((line) => line.startsWith('•')).length;
  return rest === 0 ? shown : [...shown, `• and ${rest} more: the terminal lists them all`];
}
