import { bucketOf } from './features.ts';

/**
 * A linear classifier trained from the example questions: one row of 8-bit weights per known feature, one column
 * per class. Scores are sums of integers times a per-class scale, so they are the same on every machine.
 */
export interface Model {
  readonly classes: readonly string[];
  readonly score: (features: readonly string[]) => readonly Scored[];
  /** The features that speak most for one class, strongest first. */
  readonly evidence: (features: readonly string[], className: string) => readonly Evidence[];
}

export interface Scored {
  readonly name: string;
  /** Share of belief, 0 to 1; all classes sum to 1. */
  readonly share: number;
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
  /** Sorted hashes of the known features; row `i` of the weights belongs to `features[i]`. */
  readonly features: number;
}

export const FEATURE_BITS = 30;

/** `weights`: sorted feature hashes (32-bit, little endian), then the rows of 8-bit weights. */
export function createModel(head: ModelHead, weights: Uint8Array): Model {
  const hashes = readHashes(weights, head.features);
  const rows = new Int8Array(weights.buffer, weights.byteOffset + head.features * 4, head.features * head.classes.length);
  const width = head.classes.length;
  const known = (features: readonly string[]): (readonly [string, number])[] =>
    features.flatMap((feature) => {
      const row = find(hashes, bucketOf(feature, FEATURE_BITS));
      return row < 0 ? [] : [[feature, row] as const];
    });
  return {
    classes: head.classes,
    score(features) {
      const active = known(features);
      const sums = new Int32Array(width);
      for (const [, row] of active) addRow(sums, rows, row * width);
      const norm = Math.sqrt(Math.max(1, active.length));
      return shares(head, Array.from(sums, (sum, index) => (head.bias[index] ?? 0) + ((head.scale[index] ?? 0) * sum) / norm));
    },
    evidence(features, className) {
      const column = head.classes.indexOf(className);
      return known(features)
        .map(([feature, row]) => ({ feature, weight: rows[row * width + column] ?? 0 }))
        .filter(({ weight }) => weight > 0)
        .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
    },
  };
}

function readHashes(weights: Uint8Array, count: number): Uint32Array {
  const view = new DataView(weights.buffer, weights.byteOffset, count * 4);
  return Uint32Array.from({ length: count }, (_, index) => view.getUint32(index * 4, true));
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

function addRow(sums: Int32Array, rows: Int8Array, from: number): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (rows[from + index] ?? 0);
}

/** Softmax, best first, ties by name. `Math.exp` may differ in the last bit between engines, so shares are rounded. */
function shares(head: ModelHead, scores: readonly number[]): Scored[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return head.classes
    .map((name, index) => ({ name, share: Math.round(((powers[index] ?? 0) / total) * 1e6) / 1e6 }))
    .toSorted((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}
