import { BotError, type ErrorCode } from '../errors.ts';
import type { AnswerJson } from './json.ts';
import { readLines, type InputLine } from './lines.ts';
import type { Sink } from './sink.ts';

const MAX_LINE_BYTES = 1024 * 1024;

type Id = string | number | null;

/** Answers one question. What it throws stands in the line's place. */
export type AnswerQuestion = (question: string) => Promise<AnswerJson>;

/**
 * Answers `{"id","q"}` line by line: each answer is out before the next line is read. A line that can't be handled gives
 * `{"id","error":{"code","hint"}}`; blank lines are skipped. Ends with the input, or when nobody reads the output.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array | string>,
  output: Sink,
  answer: AnswerQuestion,
): Promise<void> {
  for await (const line of readLines(input, MAX_LINE_BYTES)) {
    if (line.kind === 'line' && line.text.trim() === '') continue;
    const isRead = await output.write(`${JSON.stringify(await rowFor(line, answer))}\n`);
    if (!isRead) return;
  }
}

interface ErrorRow {
  readonly id: Id;
  readonly error: { readonly code: ErrorCode; readonly hint: string };
}

async function rowFor(
  line: InputLine,
  answer: AnswerQuestion,
): Promise<ErrorRow | ({ readonly id: Id } & AnswerJson)> {
  if (line.kind === 'unreadable') return errorRow(null, HINTS[line.problem]);
  const row = parseRow(line.text);
  if (row === undefined) return errorRow(null, FORM);
  if (row.question === undefined) return errorRow(row.id, FORM);
  try {
    return { id: row.id, ...(await answer(row.question)) };
  } catch (error) {
    if (error instanceof BotError) return { id: row.id, error: { code: error.code, hint: error.hint } };
    return {
      id: row.id,
      error: { code: 'INTERNAL', hint: 'This is a mistake in Sidekeeper; the other lines go on.' },
    };
  }
}

const FORM = 'Each line is one JSON object: {"id": "1", "q": "a question"}.';
const HINTS = {
  'too-long': `A line has at most ${MAX_LINE_BYTES} bytes.`,
  'not-utf8': 'Write the file in UTF-8.',
} as const;

const errorRow = (id: Id, hint: string): ErrorRow => ({ id, error: { code: 'INPUT_INVALID', hint } });

function parseRow(text: string): { readonly id: Id; readonly question?: string } | undefined {
  const row = parseObject(text);
  if (row === undefined) return undefined;
  const id = typeof row['id'] === 'string' || typeof row['id'] === 'number' ? row['id'] : null;
  const question = row['q'];
  return typeof question === 'string' && question.trim() !== '' ? { id, question } : { id };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
