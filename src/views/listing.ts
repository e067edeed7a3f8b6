import type { Listing } from '../core/reply.ts';
import { context, header, linesWithin, safe, sections, type Message } from './kit.ts';

/** A table as lines: the first cell in bold, the others after their column's name; as many as one message holds. */
export function listingView({ title, columns, rows, footer }: Listing): Message {
  const { shown, rest } = linesWithin(rows.map((cells) => rowLine(columns, cells)));
  const notes = [
    ...(rest > 0 ? [`and ${rest} more that do not fit into one message`] : []),
    ...(footer === undefined ? [] : [safe(footer, 500)]),
  ];
  return {
    text: 'A list from Sidekeeper',
    blocks: [header(title), ...sections(shown), ...(notes.length === 0 ? [] : [context(...notes)])],
  };
}

/** The longest cell is the text of a house rule. */
const MOST_CELL = 500;

function rowLine(columns: readonly string[], cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  const rest = others
    .slice(0, 5)
    .map((cell, index) => `${safe(columns[index + 1] ?? '', 20)}: ${safe(cell, MOST_CELL)}`);
  return [`• *${safe(first, 100)}*`, ...rest].join(' · ');
}
