import { bucketOf } from './features.ts';

/**
 * A linear classifier trained from the example questions: one sparse row of 8-bit weights per known feature, one
 * column per class. Scores are sums of integers times a per-class scale, so they are the same on every machine.
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
  /** Score = bias + scale × (sum of weights) / √(number of known features). */
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  /** How many features are known, and how many of their weights are not zero. */
  readonly features: number;
  readonly weights: number;
}

export const FEATURE_BITS = 30;

/**
 * `bytes`, little endian: sorted feature hashes (u32), where each feature's weights begin and the last end (u32),
 * the classes of the weights (u16), the weights (i8).
 */
export function createModel(head: ModelHead, bytes: Uint8Array): Model {
  const table = readTable(head, bytes);
  const known = (features: readonly string[]): (readonly [string, number])[] =>
    features.flatMap((feature) => {
      const row = find(table.hashes, bucketOf(feature, FEATURE_BITS));
      return row < 0 ? [] : [[feature, row] as const];
    });
  return {
    classes: head.classes,
    score(features) {
      const active = known(features);
      const sums = new Int32Array(head.classes.length);
      for (const [, row] of active) addRow(sums, table, row);
      const norm = Math.sqrt(Math.max(1, active.length));
      return shares(
        Array.from(sums, (sum, index) => (head.bias[index] ?? 0) + ((head.scale[index] ?? 0) * sum) / norm),
      );
    },
    evidence(features, className) {
      const column = head.classes.indexOf(className);
      return known(features)
        .map(([feature, row]) => ({ feature, weight: weightOf(table, row, column) }))
        .filter(({ weight }) => weight > 0)
        .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
    },
  };
}

interface Table {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Int8Array;
}

/** Copies, because a file's bytes may begin at any offset. */
function readTable({ features, weights }: ModelHead, bytes: Uint8Array): Table {
  const copy = bytes.slice().buffer;
  const starts = features * 4;
  const columns = starts + (features + 1) * 4;
  return {
    hashes: new Uint32Array(copy, 0, features),
    starts: new Uint32Array(copy, starts, features + 1),
    columns: new Uint16Array(copy, columns, weights),
    values: new Int8Array(copy, columns + weights * 2, weights),
  };
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

function addRow(sums: Int32Array, { starts, columns, values }: Table, row: number): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + (values[at] ?? 0);
  }
}

function weightOf({ starts, columns, values }: Table, row: number, column: number): number {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
    if (columns[at] === column) return values[at] ?? 0;
  return 0;
}

/** Softmax. `Math.exp` may differ in the last bit between engines, so shares are rounded. */
function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => Math.round((power / total) * 1e6) / 1e6);
}
