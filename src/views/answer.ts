import type { KnownBlock } from '@slack/types';

import type { Answer, Confidence, RecordRef } from '../core/answer.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { choicesView, controlsView, type Stage } from './controls.ts';
import { houseView } from './house.ts';
import { context, safe, section, type Message } from './kit.ts';
import { countText, MOST_BLOCK_TEXT } from './limits.ts';
import { longDate } from './long-date.ts';
import { noticesView } from './notices.ts';
import { partView } from './part.ts';
import { verdictMark } from './verdict.ts';

const MOST_PARTS = 12;
/** What a part needs to be of use; with less, the rest of the message makes way. */
const LEAST_PART = 350;
/** Room for who shared it. */
const SHARER = 100;

/** The whole answer in one message: house rules, verdict, why, what to do, source; then notices, related, buttons. */
export function answerView(answer: Answer, stage: Stage): Message {
  const full = surround(answer, stage, 'full');
  const parts = Math.min(answer.parts.length, MOST_PARTS);
  const around = full.room < parts * LEAST_PART ? surround(answer, stage, 'tight') : full;
  return {
    text: `Answer: ${VERDICT_WORDS[answer.verdict]}`,
    blocks: [...around.before, ...body(answer, around.room), ...around.after],
  };
}

/** What stands around the parts, and the room it leaves them. */
interface Surroundings {
  readonly before: readonly KnownBlock[];
  readonly after: readonly KnownBlock[];
  readonly room: number;
}

function surround(answer: Answer, stage: Stage, width: 'full' | 'tight'): Surroundings {
  const isFull = width === 'full';
  const before = [...warning(answer), ...houseView(answer.house, isFull ? 500 : 200)];
  const after = [
    ...doubt(answer, stage),
    ...choicesView(answer.choices, answer.frame),
    ...noticesView(answer.notices, isFull ? 3 : 1),
    ...(isFull ? related(answer) : []),
    ...controlsView(answer, stage, width),
    context(footer(answer)),
  ];
  return { before, after, room: MOST_BLOCK_TEXT - SHARER - countText(before) - countText(after) };
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

/** The parts whole where they fit; otherwise each gets the same room, and it says so. */
function body(answer: Answer, room: number): KnownBlock[] {
  const parts = answer.parts.slice(0, MOST_PARTS);
  const head = answer.parts.length === 1 ? [] : [section(headline(answer))];
  const rest = answer.parts.length - parts.length;
  const more = rest > 0 ? [context(`and ${rest} more parts: ask about them on their own`)] : [];
  const whole = parts.flatMap((part) => partView(part, WHOLE));
  if (countText([...head, ...whole, ...more]) <= room) return [...head, ...whole, ...more];
  const each = (room - countText([...head, ...more, SHORTENED])) / parts.length;
  return [...head, ...parts.flatMap((part) => partView(part, each)), ...more, SHORTENED];
}

const WHOLE = 20_000;
const SHORTENED = context(
  '✂️ Shortened to fit into one message. Ask about one part alone to read all of it.',
);

function headline({ verdict, parts }: Answer): string {
  if (parts.length === 0) return verdictMark(verdict);
  return verdict === 'info' || verdict === 'not-covered'
    ? `${verdictMark(verdict)} · ${parts.length} parts`
    : `${verdictMark(verdict)} · the strictest of ${parts.length} parts counts`;
}

const DOUBT: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: '🔎 I am fairly sure that this is what you asked.',
  low: '🔎 *I am not sure that this is what you asked.* Say it in other words.',
};

/** A modal has no button that shows more. */
function doubt({ confidence, choices }: Answer, stage: Stage): KnownBlock[] {
  const text = DOUBT[confidence];
  if (choices.length > 0 || text === '') return [];
  return [context(stage === 'modal' ? text : `${text} “Why?” shows how I read the question.`)];
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
