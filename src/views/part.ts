import type { KnownBlock } from '@slack/types';

import type { AnswerPart, RecordRef, SourceRef } from '../core/answer.ts';
import type { Action } from '../core/requirement.ts';
import { context, longDate, safe, sections } from './kit.ts';
import { verdictMark } from './verdict.ts';

/** One part of an answer within about `room` characters; a list of members is drawn whole and counts apart. */
export function partView(part: AnswerPart, room: number): KnownBlock[] {
  const share = (parts: number): number => Math.max(60, Math.floor(room * parts));
  const lead = part.lead === undefined ? '' : `${safe(part.lead, 40)} `;
  const lines = [
    `${verdictMark(part.verdict)} · *${safe(part.subject, 120)}*\n${lead}${safe(part.statement, share(0.4))}`,
    ...(part.why === '' ? [] : [`*Why:* ${safe(part.why, share(0.15))}`]),
    ...(part.actions.length === 0 ? [] : [`*What to do*\n${actionLines(part.actions, share(0.3))}`]),
    ...(part.disclosures.length === 0
      ? []
      : [`*About the guide:* ${safe(part.disclosures.join(' '), share(0.15))}`]),
  ];
  return [...sections(lines), ...sections(itemLines(part.items)), ...sourceLines(part)];
}

const WHO = { customer: 'You', twilio: 'Twilio', 'third-party': 'The other vendor' } as const;

function actionLines(actions: readonly Action[], room: number): string {
  const shown = actions.slice(0, 8);
  const each = Math.max(40, Math.floor(room / shown.length));
  const lines = shown.map(({ who, do: what, where }) => {
    const place = where === undefined ? '' : ` _(${safe(where, 80)})_`;
    return `• *${WHO[who]}:* ${safe(what, each)}${place}`;
  });
  const rest = actions.length - shown.length;
  return [...lines, ...(rest > 0 ? [`• and ${rest} more: ask “how” about this alone`] : [])].join('\n');
}

/** Members under their verdict, in the order in which the verdicts first come up. */
function itemLines(items: readonly RecordRef[]): string[] {
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))];
  return verdicts.flatMap((verdict) => {
    const titles = items
      .filter((item) => item.verdict === verdict)
      .map(({ title }) => `• ${safe(title, 90)}`);
    return [`${verdictMark(verdict)} (${titles.length})`, ...titles];
  });
}

function sourceLines({ sources, find }: AnswerPart): KnownBlock[] {
  const shown = sources.slice(0, 3).map(sourceLine);
  const rest = sources.length - shown.length;
  const more = rest > 0 ? [`and ${rest} more places in the guide`] : [];
  const phrases = find.slice(0, 4).map((phrase) => `“${safe(phrase, 70)}”`);
  const look = phrases.length > 0 ? [`Look for: ${phrases.join(', ')}`] : [];
  const lines = [...shown, ...more, ...look];
  return lines.length === 0 ? [] : [context(lines.join('\n'))];
}

/** `📖 Programmable SMS › Not Eligible for HIPAA › Message Tagging · <document>, edition of December 11, 2024`. */
export function sourceLine({ document, edition, path }: SourceRef): string {
  const place = path.length === 0 ? '' : `${path.map((heading) => safe(heading, 80)).join(' › ')} · `;
  return `📖 ${place}${safe(document, 80)}, edition of ${safe(longDate(edition), 40)}`;
}
