import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pathText } from '../src/core/guide.ts';
import { parseGuide } from '../src/knowledge/guide.ts';
import { readGuide, type GuideCopy } from '../src/knowledge/headings.ts';
import { DATA_FOLDER } from '../src/knowledge/open.ts';
import { fillHashes } from './hashes.ts';

/**
 * `tsx scripts/guide.ts <guide.txt>`: writes the hash of every section of a copy of the guide into `data/guide.json` and
 * into the sources of the records. Run it after the records were read against that copy, never to silence
 * `knowledge verify`.
 */
function main([file]: readonly string[]): number {
  if (file === undefined) return fail('Name a copy of the guide: npm run guide -- guide.txt');
  const outlineFile = join(DATA_FOLDER, 'guide.json');
  const outline = parseGuide(JSON.parse(readFileSync(outlineFile, 'utf8')), outlineFile);
  const copy = readGuide(
    readFileSync(file, 'utf8'),
    outline.sections.map(({ path }) => path),
  );
  if (copy.edition !== outline.edition) {
    return fail(
      `The copy is of ${copy.edition ?? 'no edition'}, data/guide.json of ${outline.edition}. Run knowledge diff.`,
    );
  }
  const unknown = copy.sections.filter(
    ({ path }) => !outline.sections.some((one) => pathText(one.path) === pathText(path)),
  );
  if (unknown.length > 0)
    return fail(`Not in data/guide.json: ${unknown.map(({ path }) => pathText(path)).join('; ')}`);
  const written = [outlineFile, ...recordFiles()].filter((name) => rewrite(name, copy)).length;
  process.stdout.write(`${written} files changed.\n`);
  return 0;
}

function recordFiles(): string[] {
  const folder = join(DATA_FOLDER, 'requirements');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

function rewrite(file: string, copy: GuideCopy): boolean {
  const before = readFileSync(file, 'utf8');
  const hashes = new Map(copy.sections.map(({ path, sha256 }) => [pathText(path), sha256]));
  const { json, missing } = fillHashes(before, hashes);
  for (const path of missing) process.stderr.write(`${file}: the copy has no heading “${path}”\n`);
  if (json !== before) writeFileSync(file, json);
  return json !== before;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
