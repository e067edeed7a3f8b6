/** What the output can show. A pipe has no colour and no width. */
export interface Screen {
  /** Columns to wrap at; Infinity for a pipe. */
  readonly width: number;
  readonly isColoured: boolean;
}

export const PLAIN: Screen = { width: Infinity, isColoured: false };

const MIN_WIDTH = 40;
/** Longer lines are hard to read. */
const MAX_WIDTH = 100;

/** Colour and wrapping only for a person at a terminal; `NO_COLOR` with any value takes the colour away. */
export function screenOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Screen {
  if (output.isTTY !== true) return PLAIN;
  const isColoured = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return { width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, output.columns ?? 80)), isColoured };
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Ink = keyof typeof CODES;

export function paint(text: string, ink: Ink, { isColoured }: Screen): string {
  return isColoured && text !== '' ? `\u001B[${CODES[ink]}m${text}\u001B[0m` : text;
}

/** Folds `text` at blanks to the screen's width; every line begins with `indent`, the first with `first`. */
export function wrap(text: string, { width }: Screen, first = '', indent = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** The value with every control character taken out of its texts, so that no text can steer the terminal. */
export function withoutControls<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll(/(?![\n\t])\p{Cc}/gu, '') : part,
  ) as T;
}
