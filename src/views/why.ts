import type { ModalView } from '@slack/types';

import type { Answer, AnswerPart, Explanation } from '../core/answer.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { context, header, linesWithin, modal, safe, section, sections, type Message } from './kit.ts';

const TITLE = 'Why this answer';

/** `hasWords`: only the asker sees words of the question again, and never where they may hold PHI. */
export function whyView(answer: Answer, hasWords: boolean): Message {
  return { text: TITLE, blocks: [header(TITLE), ...whyBlocks(answer, hasWords)] };
}

export const whyModal = (answer: Answer, hasWords: boolean): ModalView =>
  modal(TITLE, whyBlocks(answer, hasWords));

/** Stands in the modal until the answer is there: a trigger lives for three seconds. */
export const waitingModal = (title: string): ModalView => modal(title, [section('Looking it up…')]);

export const WHY_TITLE = TITLE;

function whyBlocks(answer: Answer, hasWords: boolean) {
  const { explanation, parts, records, confidence } = answer;
  const showsWords = hasWords && !answer.holdsPhi;
  const lines = [
    ...(showsWords ? wordLines(explanation) : nameLines(explanation)),
    ...qualifierLines(explanation),
    ...parts.slice(0, 12).map(partLine),
    ...line('Rules that fired', ids(explanation.rules)),
    // Evidence is made of words and of pieces of words.
    ...(showsWords ? line('Strongest evidence', weighed(explanation.features)) : []),
    ...line('Passed over', scored(explanation.rivals.filter(({ id }) => !records.includes(id)))),
    `*Confidence:* ${confidence}`,
  ];
  return [
    ...sections(linesWithin(lines).shown),
    context(
      '`/hipaa why &lt;record&gt;` shows a record in full. The same question gets the same answer every time.',
    ),
  ];
}

const weighed = (features: Explanation['features']): string =>
  features.map(({ feature, weight }) => `${feature} ${short(weight)}`).join(', ');

const scored = (rivals: Explanation['rivals']): string =>
  rivals.map(({ id, score }) => `${id} ${short(score)}`).join(', ');

const short = (score: number): string => String(Math.round(score * 100) / 100);

const line = (label: string, text: string): string[] =>
  text === '' ? [] : [`*${label}:* ${safe(text, 600)}`];

const ids = (list: readonly string[]): string => list.slice(0, 30).join(', ');

const wordLines = ({ normalised, fixes, entities }: Explanation): string[] => [
  ...line('Read as', normalised),
  ...line('Spelling mended', fixes.map(({ from, to }) => `${from} → ${to}`).join(', ')),
  ...line('Names found', entities.map(({ name, matched }) => `${name} (“${matched}”)`).join(', ')),
];

const nameLines = ({ entities }: Explanation): string[] =>
  line('Names found', entities.map(({ name }) => name).join(', '));

function qualifierLines({ qualifiers }: Explanation): string[] {
  const known = Object.entries(qualifiers).map(([name, value]) => `${name} = ${value}`);
  return line('Circumstances', known.join(', '));
}

const partLine = ({ verdict, subject, records }: AnswerPart): string =>
  `*Rests on:* ${safe(ids(records) || 'no record', 400)} (${safe(subject, 100)}: ${VERDICT_WORDS[verdict].toLowerCase()})`;
