import type { KnownBlock } from '@slack/types';

import type { Answer, HouseNote, NoticeLine, RecordRef } from '../core/answer.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { choicesView, controlsView, type Stage } from './controls.ts';
import { context, longDate, safe, section, type Message } from './kit.ts';
import { countText, MOST_BLOCK_TEXT } from './limits.ts';
import { partView } from './part.ts';
import { verdictMark } from './verdict.ts';

const MOST_PARTS = 12;

/** The whole answer in one message: house rules, verdict, why, what to do, source; then notices, related, buttons. */
export function answerView(answer: Answer, stage: Stage): Message {
  const before = [...warning(answer), ...house(answer.house)];
  const after = [
    ...doubt(answer),
    ...choicesView(answer.choices, answer.frame),
    ...notices(answer.notices),
    ...related(answer),
    ...controlsView(answer, stage),
    context(footer(answer)),
  ];
  const room = MOST_BLOCK_TEXT - countText(before) - countText(after);
  return {
    text: `Answer: ${VERDICT_WORDS[answer.verdict]}`,
    blocks: [...before, ...body(answer, room), ...after],
  };
}

/** Says what a person can do about it; what was found is not repeated. */
function warning({ holdsPhi }: Answer): KnownBlock[] {
  if (!holdsPhi) return [];
  return [
    section(
      '⚠️ *That looked like it holds PHI.* I kept nothing of it, but it went through Slack. Delete or edit it where it stands in a message, and ask without names, numbers and addresses.',
    ),
  ];
}

function house(notes: readonly HouseNote[]): KnownBlock[] {
  return notes.slice(0, 4).map(({ name, text, verdict }) => {
    const mark = verdict === undefined ? '' : ` · ${verdictMark(verdict)}`;
    return section(
      `🏠 *${safe(name, 80)}*${mark}\n${safe(text, 300)}\n_A rule of your organisation; it comes first._`,
    );
  });
}

function body(answer: Answer, room: number): KnownBlock[] {
  const parts = answer.parts.slice(0, MOST_PARTS);
  const items = parts.reduce((sum, part) => sum + part.items.length * 95, 0);
  const each = Math.floor((room - Math.min(items, 6000)) / parts.length) - 450;
  const drawn = parts.flatMap((part) => partView(part, Math.min(each, 4000)));
  if (answer.parts.length === 1) return drawn;
  const rest = answer.parts.length - parts.length;
  const more = rest > 0 ? [context(`and ${rest} more parts: ask about them on their own`)] : [];
  return [section(headline(answer)), ...drawn, ...more];
}

const headline = ({ verdict, parts }: Answer): string =>
  verdict === 'info' || verdict === 'not-covered'
    ? `${verdictMark(verdict)} · ${parts.length} parts`
    : `${verdictMark(verdict)} · the strictest of ${parts.length} parts counts`;

const DOUBT = {
  high: [],
  medium: ['🔎 I am fairly sure that this is what you asked. “Why?” shows how I read the question.'],
  low: ['🔎 *I am not sure that this is what you asked.* Say it in other words, or see “Why?”.'],
} as const;

const doubt = ({ confidence, choices }: Answer): KnownBlock[] =>
  choices.length > 0 ? [] : DOUBT[confidence].map((text) => context(text));

function notices(lines: readonly NoticeLine[]): KnownBlock[] {
  if (lines.length === 0) return [];
  return [context(...lines.slice(0, 4).map(noticeLine))];
}

const noticeLine = ({ text, url, grade }: NoticeLine): string =>
  `🗓️ *Later than this edition:* ${safe(text, 300)} ${link(url, 'Source')} certainty ${safe(grade, 20)} (A: read at Twilio, D: inferred). Confirm it before you rely on it; it changes no verdict here.`;

/** Only web addresses, and nothing in them that ends a link early. */
function link(url: string | null, label: string): string {
  if (url === null) return '';
  return /^https:\/\/[^\s<>|]{1,300}$/.test(url) ? `<${safe(url, 400)}|${label}> ·` : `${safe(url, 100)} ·`;
}

function related({ related: records, verdict }: Answer): KnownBlock[] {
  if (records.length === 0) return [];
  const title = verdict === 'not-covered' ? 'Nearest in the guide' : 'Related';
  return [context(`*${title}:* ${records.slice(0, 5).map(relatedItem).join(' · ')}`)];
}

export const relatedItem = ({ title, verdict }: RecordRef): string =>
  `${safe(title, 80)} (${VERDICT_WORDS[verdict].toLowerCase()})`;

const footer = ({ guide }: Answer): string =>
  `Rests on Twilio’s guide in its edition of ${safe(longDate(guide), 40)}; newer editions exist. Not legal advice. Keep PHI out of questions.`;
