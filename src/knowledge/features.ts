import type { Mention } from './link.ts';
import type { Token } from './text.ts';

/** What the features need to know of an entity. */
export interface EntityKind {
  readonly role: 'product' | 'feature' | 'vendor' | 'outside';
  /** Product at the top of the entity's parents; itself for a product. */
  readonly product: string;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly qualifiers: Readonly<Record<string, string | undefined>>;
}

/** Evidence for *which record* is meant: words, pairs, letter runs, entities, qualifiers. Each feature once. */
export function recordFeatures(reading: Reading, kinds: ReadonlyMap<string, EntityKind>): string[] {
  const features = new Set<string>();
  const stems = reading.tokens.map(({ stem }) => stem);
  for (const stem of stems) features.add(`w:${stem}`);
  for (const pair of pairs(stems)) features.add(`b:${pair}`);
  for (const { word } of reading.tokens) for (const run of letterRuns(word)) features.add(`c:${run}`);
  for (const shape of shapes(reading, kinds)) features.add(shape);
  for (const entity of reading.mentions.flatMap((mention) => mention.entities)) {
    features.add(`e:${entity}`);
    features.add(`p:${kinds.get(entity)?.product ?? entity}`);
  }
  return [...features, ...qualifierFeatures(reading)];
}

/** Evidence for *what is asked* of it: the question's shape with the entities' names taken out. Each feature once. */
export function shapeFeatures(reading: Reading, kinds: ReadonlyMap<string, EntityKind>): string[] {
  const features = new Set<string>(shapes(reading, kinds));
  return [...features, ...qualifierFeatures(reading)];
}

function qualifierFeatures({ qualifiers }: Reading): string[] {
  return Object.entries(qualifiers).flatMap(([name, value]) =>
    value === undefined ? [] : [`q:${name}=${value}`],
  );
}

function shapes(reading: Reading, kinds: ReadonlyMap<string, EntityKind>): string[] {
  const stems = withoutNames(reading, kinds);
  const twos = pairs(stems);
  const threes = stems.slice(0, -2).map((stem, index) => `${stem}_${stems[index + 1]}_${stems[index + 2]}`);
  return [
    ...stems.map((stem) => `s:${stem}`),
    ...twos.map((pair) => `t:${pair}`),
    ...threes.map((run) => `u:${run}`),
  ];
}

function withoutNames({ tokens, mentions }: Reading, kinds: ReadonlyMap<string, EntityKind>): string[] {
  const stems: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const mention = mentions.find(({ start }) => start === index);
    if (mention === undefined) {
      stems.push(tokens[index]?.stem ?? '');
      continue;
    }
    stems.push(`@${kinds.get(mention.entities[0] ?? '')?.role ?? 'feature'}`);
    index = mention.end - 1;
  }
  return stems;
}

function pairs(stems: readonly string[]): string[] {
  const padded = ['^', ...stems, '$'];
  return padded.slice(0, -1).map((stem, index) => `${stem}_${padded[index + 1]}`);
}

function letterRuns(word: string): string[] {
  if (word.length < 5) return [];
  const padded = `_${word}_`;
  return Array.from({ length: padded.length - 3 }, (_, index) => padded.slice(index, index + 4));
}

/** FNV-1a of a feature's UTF-16 code units, folded to `bits` bits. */
export function bucketOf(feature: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> bits) ^ hash) & ((1 << bits) - 1);
}
