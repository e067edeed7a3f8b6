import { bucketOf } from './features.ts';

/**
 * A small classifier trained from the example questions: every known feature has a short vector, a question is
 * the weighted mean of its features' vectors, and each class scores that mean. All weights are 8-bit numbers.
 */
export interface Model {
  readonly classes: readonly string[];
  /** Share of belief per class, 0 to 1, in the order of `classes`; all sum to 1. */
  readonly score: (features: readonly string[]) => readonly number[];
  /** The features that speak most for one class, strongest first. */
  readonly evidence: (features: readonly string[], className: string) => readonly Evidence[];
}

export interface Evidence {
  readonly feature: string;
  readonly weight: number;
}

/** Shape of the JSON beside the weights. */
export interface ModelHead {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** How many features are known. */
  readonly features: number;
  /** Length of a feature's vector. */
  readonly width: number;
  /** What one step of a stored feature weight, class weight and rarity is worth. */
  readonly steps: { readonly feature: number; readonly class: number; readonly rarity: number };
}

export const FEATURE_BITS = 30;

/**
 * `bytes`, little endian: sorted feature hashes (u32), their rarities (u8), their vectors (i8, row by row), the
 * class weights (i8, one row per vector place).
 */
export function createModel(head: ModelHead, bytes: Uint8Array): Model {
  const table = readTable(head, bytes);
  return {
    classes: head.classes,
    score: (features) => shares(classScores(meanOf(knownRows(features, table), table, head), table, head)),
    evidence(features, className) {
      const column = head.classes.indexOf(className);
      const known = knownRows(features, table);
      return known
        .map(({ feature, row }) => ({ feature, weight: speaksFor(row, column, table, head) }))
        .filter(({ weight }) => weight > 0)
        .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
    },
  };
}

interface Table {
  readonly hashes: Uint32Array;
  readonly rarities: Uint8Array;
  readonly vectors: Int8Array;
  readonly weights: Int8Array;
}

/** Copies only bytes that begin at an offset where no 32-bit number may. */
function readTable({ features, width, classes }: ModelHead, bytes: Uint8Array): Table {
  const { buffer, byteOffset: start } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const vectors = start + features * 5;
  return {
    hashes: new Uint32Array(buffer, start, features),
    rarities: new Uint8Array(buffer, start + features * 4, features),
    vectors: new Int8Array(buffer, vectors, features * width),
    weights: new Int8Array(buffer, vectors + features * width, width * classes.length),
  };
}

interface Known {
  readonly feature: string;
  readonly row: number;
}

function knownRows(features: readonly string[], { hashes }: Table): Known[] {
  return features.flatMap((feature) => {
    const row = find(hashes, bucketOf(feature, FEATURE_BITS));
    return row < 0 ? [] : [{ feature, row }];
  });
}

function find(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = hashes[middle] ?? 0;
    if (at === hash) return middle;
    if (at < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The question's vector: its features' vectors by rarity, scaled to a rarity vector of length 1. */
function meanOf(
  known: readonly Known[],
  { rarities, vectors }: Table,
  { width, steps }: ModelHead,
): Float64Array {
  const mean = new Float64Array(width);
  let squares = 0;
  for (const { row } of known) {
    const rarity = rarities[row] ?? 0;
    squares += rarity * rarity;
    for (let place = 0; place < width; place += 1) {
      mean[place] = (mean[place] ?? 0) + rarity * (vectors[row * width + place] ?? 0);
    }
  }
  const scale = steps.feature / Math.sqrt(Math.max(1, squares));
  return mean.map((sum) => sum * scale);
}

function classScores(mean: Float64Array, { weights }: Table, { classes, bias, steps }: ModelHead): number[] {
  const scores = Float64Array.from(bias, (value) => value / steps.class);
  mean.forEach((value, place) => {
    const from = place * classes.length;
    for (let column = 0; column < scores.length; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (weights[from + column] ?? 0);
    }
  });
  return Array.from(scores, (score) => score * steps.class);
}

function speaksFor(
  row: number,
  column: number,
  { rarities, vectors, weights }: Table,
  head: ModelHead,
): number {
  let sum = 0;
  for (let place = 0; place < head.width; place += 1) {
    sum += (vectors[row * head.width + place] ?? 0) * (weights[place * head.classes.length + column] ?? 0);
  }
  return Math.round((sum * (rarities[row] ?? 0)) / 1000);
}

/** Softmax. `Math.exp` may differ in the last bit between engines, so shares are rounded. */
function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => Math.round((power / total) * 1e6) / 1e6);
}
