import type { KnownBlock } from '@slack/types';

import type { AnswerPart, RecordRef } from '../core/answer.ts';
import { actionLines } from './actions.ts';
import { linesWithin, safe, sections } from './kit.ts';
import { sourcesView } from './sources.ts';
import { verdictMark } from './verdict.ts';

/** What labels, marks and the lead take. */
const LABELS = 110;

/** One part of an answer within `room` characters: verdict, why, what to do, what the guide lacks, members, source. */
export function partView(part: AnswerPart, room: number): KnownBlock[] {
  const own = (part.items.length > 0 ? room / 2 : room) - LABELS;
  const share = (of: number): number => Math.max(20, Math.floor(own * of));
  const lines = [
    headLine(part, Math.min(120, share(0.12)), share(0.4)),
    ...(part.why === '' ? [] : [`*Why:* ${safe(part.why, share(0.1))}`]),
    ...(part.actions.length === 0 ? [] : [`*What to do*\n${actionLines(part.actions, share(0.2))}`]),
    ...(part.disclosures.length === 0
      ? []
      : [`*About the guide:* ${safe(part.disclosures.join(' '), share(0.08))}`]),
    ...itemLines(part.items, room / 2),
  ];
  return [...sections(lines), ...sourcesView(part, share(0.1))];
}

function headLine(
  { verdict, subject, lead, statement }: AnswerPart,
  forSubject: number,
  forStatement: number,
) {
  const opening = lead === undefined ? '' : `${safe(lead, 20)} `;
  return `${verdictMark(verdict)} · *${safe(subject, forSubject)}*\n${opening}${safe(statement, forStatement)}`;
}

/** Members under their verdict, in the order in which the verdicts first come up. */
function itemLines(items: readonly RecordRef[], room: number): readonly string[] {
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))];
  const lines = verdicts.flatMap((verdict) => {
    const titles = items
      .filter((item) => item.verdict === verdict)
      .map(({ title }) => `• ${safe(title, 90)}`);
    return [`${verdictMark(verdict)} (${titles.length})`, ...titles];
  });
  const { shown } = linesWithin(lines, room - 60);
  const rest = items.length - shown.filter((line) => line.startsWith('•')).length;
  return rest === 0 ? shown : [...shown, `• and ${rest} more: the terminal lists them all`];
}
