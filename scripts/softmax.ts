import { bucketOf } from '../src/knowledge/features.ts';
import { FEATURE_BITS, type ModelHead } from '../src/knowledge/model.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface Trained {
  readonly head: ModelHead;
  readonly weights: Uint8Array;
}

export interface Effort {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** A feature seen in fewer examples is left out. */
  readonly minCount: number;
}

/** Multinomial logistic regression by AdaGrad, weights cut to 8 bits. The same examples give the same bytes. */
export function train(examples: readonly Example[], effort: Effort): Trained {
  const classes = [...new Set(examples.map(({ label }) => label))].toSorted();
  const hashes = knownHashes(examples, effort.minCount);
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const column = new Map(classes.map((name, index) => [name, index]));
  const data = examples.map(({ features, label, weight }) => ({
    rows: features.flatMap((feature) => rowOf.get(bucketOf(feature, FEATURE_BITS)) ?? []),
    gold: column.get(label) ?? 0,
    weight,
  }));
  return quantise(classes, hashes, descend(data, hashes.length, classes.length, effort));
}

function knownHashes(examples: readonly Example[], minCount: number): number[] {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const hash of new Set(features.map((feature) => bucketOf(feature, FEATURE_BITS)))) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= minCount)
    .map(([hash]) => hash)
    .toSorted((a, b) => a - b);
}

interface Fit {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

interface Datum {
  readonly rows: readonly number[];
  readonly gold: number;
  readonly weight: number;
}

function descend(data: readonly Datum[], rows: number, width: number, effort: Effort): Fit {
  const weights = new Float32Array(rows * width);
  const squares = new Float32Array(rows * width).fill(0.02);
  const bias = new Float32Array(width);
  const random = lcg(20241211);
  const scores = new Float64Array(width);
  const order = data.map((_, index) => index);
  for (let epoch = 0; epoch < effort.epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const datum = data[index];
      if (datum !== undefined) step(datum, { weights, squares, bias, scores, width, effort });
    }
  }
  return { weights, bias };
}

interface State extends Fit {
  readonly squares: Float32Array;
  readonly scores: Float64Array;
  readonly width: number;
  readonly effort: Effort;
}

function step({ rows, gold, weight }: Datum, state: State): void {
  const { weights, squares, bias, scores, width, effort } = state;
  const norm = 1 / Math.sqrt(Math.max(1, rows.length));
  softmax(rows, norm, state);
  for (let column = 0; column < width; column += 1) {
    const error = ((scores[column] ?? 0) - (column === gold ? 1 : 0)) * weight;
    if (Math.abs(error) < 2e-4) continue;
    bias[column] = (bias[column] ?? 0) - effort.rate * 0.02 * error;
    for (const row of rows) {
      const at = row * width + column;
      const gradient = error * norm + effort.decay * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + gradient * gradient;
      weights[at] = (weights[at] ?? 0) - (effort.rate * gradient) / Math.sqrt(squares[at] ?? 1);
    }
  }
}

function softmax(rows: readonly number[], norm: number, { weights, bias, scores, width }: State): void {
  scores.fill(0);
  for (const row of rows) {
    const from = row * width;
    for (let column = 0; column < width; column += 1)
      scores[column] = (scores[column] ?? 0) + (weights[from + column] ?? 0);
  }
  let top = -Infinity;
  for (let column = 0; column < width; column += 1) {
    scores[column] = (scores[column] ?? 0) * norm + (bias[column] ?? 0);
    top = Math.max(top, scores[column] ?? 0);
  }
  let total = 0;
  for (let column = 0; column < width; column += 1) {
    scores[column] = Math.exp((scores[column] ?? 0) - top);
    total += scores[column] ?? 0;
  }
  for (let column = 0; column < width; column += 1) scores[column] = (scores[column] ?? 0) / total;
}

/** Weights below this many steps of 127 say nothing and are dropped. */
const SMALLEST_STEP = 3;

function quantise(classes: readonly string[], hashes: readonly number[], { weights, bias }: Fit): Trained {
  const width = classes.length;
  const scale = classes.map((_, column) => largest(weights, column, width) / 127);
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < hashes.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const value = Math.round((weights[row * width + column] ?? 0) / (scale[column] ?? 1));
      if (Math.abs(value) < SMALLEST_STEP) continue;
      columns.push(column);
      values.push(value);
    }
    starts.push(columns.length);
  }
  const head = {
    classes,
    scale: scale.map((value) => Number(value.toPrecision(6))),
    bias: Array.from(bias, (value) => Number(value.toPrecision(6))),
    features: hashes.length,
    weights: columns.length,
  };
  return { head, weights: pack(hashes, starts, columns, values) };
}

function largest(weights: Float32Array, column: number, width: number): number {
  let top = 1e-9;
  for (let at = column; at < weights.length; at += width) top = Math.max(top, Math.abs(weights[at] ?? 0));
  return top;
}

function pack(
  hashes: readonly number[],
  starts: readonly number[],
  columns: readonly number[],
  values: readonly number[],
): Uint8Array {
  return Buffer.concat([
    new Uint8Array(Uint32Array.from(hashes).buffer),
    new Uint8Array(Uint32Array.from(starts).buffer),
    new Uint8Array(Uint16Array.from(columns).buffer),
    new Uint8Array(Int8Array.from(values).buffer),
  ]);
}

function lcg(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffle(items: number[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other] ?? 0, items[index] ?? 0];
  }
}
