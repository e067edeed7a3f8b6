import type { Listing } from '../core/reply.ts';
import { paint, wrap, type Screen } from './screen.ts';

const GAP = '  ';

/** A table when it fits; otherwise each row as a small block, so that nothing is cut off. */
export function listingText({ title, columns, rows, footer }: Listing, screen: Screen): string {
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const body =
    total <= screen.width ? [tableText(columns, rows, widths, screen)] : blocks(columns, rows, screen);
  return [
    paint(title, 'bold', screen),
    ...(rows.length === 0 ? [] : body),
    ...(footer === undefined ? [] : [wrap(footer, screen)]),
  ].join('\n\n');
}

function tableText(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  screen: Screen,
): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(GAP)
      .trimEnd();
  return [paint(line(columns), 'dim', screen), ...rows.map(line)].join('\n');
}

function blocks(columns: readonly string[], rows: readonly (readonly string[])[], screen: Screen): string[] {
  return rows.map((row) =>
    row
      .map((cell, at) => [columns[at] ?? '', cell] as const)
      .filter(([, cell]) => cell !== '')
      .map(([column, cell]) => wrap(cell, screen, `${column}: `, GAP))
      .join('\n'),
  );
}
