import type { SectionBlock } from '@slack/types';

import type { HouseNote } from '../core/answer.ts';
import { safe, sections } from './kit.ts';
import { verdictMark } from './verdict.ts';

const MOST_NOTES = 4;

/** The organisation's own rules, before the guide's answer: those that changed the verdict first. */
export function houseView(notes: readonly HouseNote[], room: number): SectionBlock[] {
  const sorted = [...notes.filter(isStricter), ...notes.filter((note) => !isStricter(note))];
  const rest = notes.length - MOST_NOTES;
  return sections([
    ...sorted.slice(0, MOST_NOTES).map((note) => noteLine(note, room)),
    ...(rest > 0 ? [`🏠 and ${rest} more: \`/hipaa settings house\` lists them all`] : []),
  ]);
}

const isStricter = ({ verdict }: HouseNote): boolean => verdict !== undefined;

function noteLine({ name, text, verdict }: HouseNote, room: number): string {
  const mark = verdict === undefined ? '' : ` · ${verdictMark(verdict)}`;
  return `🏠 *${safe(name, 80)}*${mark}\n${safe(text, room)}\n_A rule of your organisation; it comes first._`;
}
