import type { Action } from '../core/requirement.ts';
import { safe } from './kit.ts';

const WHO = { customer: 'You', twilio: 'Twilio', 'third-party': 'The other vendor' } as const;
const MOST_LINES = 8;
/** A line shorter than this says nothing. */
const LEAST_LINE = 60;
/** The bullet and who does it. */
const LABEL = 25;
const MORE = 50;

/** Who does what, and where, within `room` characters. */
export function actionLines(actions: readonly Action[], room: number): string {
  const fitting = Math.max(1, Math.floor((room - MORE) / LEAST_LINE));
  const count = Math.min(actions.length, MOST_LINES, fitting);
  const rest = actions.length - count;
  const each = Math.floor((rest > 0 ? room - MORE : room) / count) - LABEL;
  const lines = actions.slice(0, count).map((action) => actionLine(action, Math.max(10, each)));
  return [...lines, ...(rest > 0 ? [`• and ${rest} more: ask “how” about this alone`] : [])].join('\n');
}

function actionLine({ who, do: what, where }: Action, room: number): string {
  const place = where === undefined || room < LEAST_LINE ? '' : ` _(${safe(where, Math.floor(room / 4))})_`;
  return `• *${WHO[who]}:* ${safe(what, room - place.length)}${place}`;
}
