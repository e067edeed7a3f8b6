import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Entity, Requirement } from '../core/requirement.ts';
import { BotError } from '../errors.ts';
import * as parse from './parse.ts';
import { indexAliases, type AliasIndex } from './link.ts';
import type { Places } from './qualifiers.ts';

/** Everything the repository knows, parsed; `data/` is read once at start. */
export interface Knowledge {
  readonly edition: string;
  readonly requirements: readonly Requirement[];
  readonly entities: readonly Entity[];
  readonly notices: readonly parse.Notice[];
  readonly listed: {
    readonly document: string;
    readonly edition: string;
    readonly rows: readonly parse.ListedService[];
  };
  readonly ambiguities: readonly parse.Ambiguity[];
  readonly places: Places;
  readonly english: ReadonlySet<string>;
  readonly aliases: AliasIndex;
}

/**
 * Reads `folder` (the repository's `data/`). Entries are discovered and come sorted by id.
 * @throws BotError `KNOWLEDGE_INVALID` for a file that is missing, no JSON, or not of its schema.
 */
export function loadKnowledge(folder: string): Knowledge {
  const guide = readJson(join(folder, 'guide.json')) as { edition: string };
  const entities = byId(entries(join(folder, 'entities'), parse.parseEntity));
  const list = join(folder, 'companion-list.json');
  const ambiguities = join(folder, 'ambiguities.json');
  return {
    edition: guide.edition,
    requirements: byId(entries(join(folder, 'requirements'), parse.parseRequirement)),
    entities,
    aliases: indexAliases(entities),
    notices: byId(
      entries(join(folder, 'notices'), (content, file) => parse.parseFile(parse.notice, content, file)),
    ),
    listed: parse.parseFile(parse.companionList, readJson(list), list),
    ambiguities: (readJson(ambiguities) as unknown[]).map((item) =>
      parse.parseFile(parse.ambiguity, item, ambiguities),
    ),
    places: readJson(join(folder, 'places.json')) as Places,
    english: new Set(readText(join(folder, 'english.txt')).split('\n')),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function entries<T>(folder: string, parseEntry: (content: unknown, file: string) => T): T[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseEntry(readJson(join(folder, name)), name));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw new BotError('KNOWLEDGE_INVALID', `${file} is no JSON`, `Mend ${file}.`, { cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BotError('KNOWLEDGE_INVALID', `${file} cannot be read`, 'Install the package again.', {
      cause,
    });
  }
}
