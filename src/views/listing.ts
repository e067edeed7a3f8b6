import type { Listing } from '../core/reply.ts';
import { context, header, safe, sections, type Message } from './kit.ts';

const MOST_ROWS = 40;

/** A table as lines: the first cell in bold, the others after their column's name. */
export function listingView({ title, columns, rows, footer }: Listing): Message {
  const lines = rows.slice(0, MOST_ROWS).map((cells) => rowLine(columns, cells));
  const rest = rows.length - lines.length;
  const notes = [
    ...(rest > 0 ? [`and ${rest} more; the terminal lists them all`] : []),
    ...(footer === undefined ? [] : [safe(footer, 500)]),
  ];
  return {
    text: 'A list from Sidekeeper',
    blocks: [header(title), ...sections(lines), ...(notes.length === 0 ? [] : [context(...notes)])],
  };
}

function rowLine(columns: readonly string[], cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  const rest = others
    .slice(0, 5)
    .map((cell, index) => `${safe(columns[index + 1] ?? '', 20)}: ${safe(cell, 60)}`);
  return [`• *${safe(first, 60)}*`, ...rest].join(' · ');
}
