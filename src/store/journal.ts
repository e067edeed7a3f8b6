import { join } from 'node:path';

import { replaceFile, type Files } from './files.ts';
import type { Patch } from './patch.ts';

/** One transaction. The journal is written before the state and says how to get there. */
export interface Line {
  readonly seq: number;
  readonly at: string;
  /** Absent once no recovery can need it. */
  readonly patch?: Patch;
  readonly history: readonly unknown[];
}

export interface Rows {
  readonly lines: readonly Line[];
  /** Up to and with the last line that can be read. */
  readonly soundBytes: number;
  /** What follows can't be read: the end of a write that never finished. */
  readonly isTorn: boolean;
  /** Something before the end can't be read. */
  readonly isDamaged: boolean;
}

const NAME = /^journal\.(\d{12})\.ndjson$/;

/** Journal files sort by the number of their first transaction. */
export function segmentName(firstSeq: number): string {
  return `journal.${String(firstSeq).padStart(12, '0')}.ndjson`;
}

export async function segmentsIn(files: Files, folder: string): Promise<readonly string[]> {
  return segmentsAmong((await files.list(folder)).map(({ name }) => name));
}

/** The journal files among the files of a folder, oldest first. */
export function segmentsAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => NAME.test(name)).toSorted();
}

/** The files that hold transaction `seq` and those after it. */
export function segmentsFrom(segments: readonly string[], seq: number): readonly string[] {
  const first = segments.findLastIndex((name) => firstSeqOf(name) <= seq);
  return segments.slice(Math.max(first, 0));
}

export async function readRows(files: Files, folder: string, segment: string): Promise<Rows> {
  const rows = ((await files.read(join(folder, segment))) ?? '').split('\n');
  const tail = rows.pop() ?? '';
  const parsed = rows.map(parseLine);
  const sound = parsed.findLastIndex((line) => line !== undefined) + 1;
  return {
    lines: parsed.filter((line) => line !== undefined),
    soundBytes: rows.slice(0, sound).reduce((sum, row) => sum + Buffer.byteLength(row) + 1, 0),
    isTorn: sound < rows.length || tail !== '',
    isDamaged: parsed.slice(0, sound).includes(undefined),
  };
}

export function lineText(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

/** Leaves only the history in a file that recovery doesn't need any more, or nothing if there is none. */
export async function compactSegment(
  files: Files,
  folder: string,
  segment: string,
  token: string,
): Promise<void> {
  const { lines, isTorn, isDamaged } = await readRows(files, folder, segment);
  if (isTorn || isDamaged || lines.every((line) => line.patch === undefined)) return;
  const kept = lines
    .filter((line) => line.history.length > 0)
    .map(({ seq, at, history }) => lineText({ seq, at, history }));
  const path = join(folder, segment);
  if (kept.length === 0) await files.remove(path);
  else await replaceFile(files, path, kept.join(''), token);
}

function firstSeqOf(segment: string): number {
  return Number(NAME.exec(segment)?.[1]);
}

function parseLine(row: string): Line | undefined {
  try {
    const line = JSON.parse(row) as Line | null;
    return Number.isSafeInteger(line?.seq) && Array.isArray(line?.history) ? (line ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
