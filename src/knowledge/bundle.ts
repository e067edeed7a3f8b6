import { existsSync, readFileSync } from 'node:fs';

import type { Knowledge } from './load.ts';

/** `data/` in one file, parsed and indexed: the build makes it, so that a process starts without reading 800 files. */
interface Bundle extends Omit<Knowledge, 'english' | 'aliases'> {
  readonly english: readonly string[];
  readonly aliases: readonly (readonly [string, readonly string[]])[];
}

export function writeBundle(knowledge: Knowledge): string {
  const bundle: Bundle = { ...knowledge, english: [...knowledge.english], aliases: [...knowledge.aliases] };
  return JSON.stringify(bundle);
}

/** Undefined where nothing was built, as when running from the sources. */
export function readBundle(file: string): Knowledge | undefined {
  if (!existsSync(file)) return undefined;
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  return { ...bundle, english: new Set(bundle.english), aliases: new Map(bundle.aliases) };
}
