import { bucketOf } from '../src/knowledge/features.ts';
import { FEATURE_BITS, type ModelHead } from '../src/knowledge/model.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface Trained {
  readonly head: ModelHead;
  readonly bytes: Uint8Array;
}

export interface Effort {
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of a question's features that is hidden in each step, so that no single word decides. */
  readonly hidden: number;
  /** A feature seen in fewer examples is left out. */
  readonly minCount: number;
}

/** Trains the classifier of `src/knowledge/model.ts` by AdaGrad. The same examples give the same bytes. */
export function train(examples: readonly Example[], effort: Effort): Trained {
  const classes = [...new Set(examples.map(({ label }) => label))].toSorted();
  const counts = countFeatures(examples);
  const hashes = [...counts]
    .filter(([, count]) => count >= effort.minCount)
    .map(([hash]) => hash)
    .toSorted((a, b) => a - b);
  const rarities = hashes.map((hash) => rarityOf(counts.get(hash) ?? 1, examples.length));
  const net = createNet(hashes.length, classes.length, effort);
  const random = lcg(20241211);
  const data = prepare(examples, hashes, rarities, classes);
  const order = data.map((_, index) => index);
  for (let epoch = 0; epoch < effort.epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const datum = data[index];
      if (datum !== undefined) step(hide(datum, effort.hidden, random), net);
    }
  }
  return pack(classes, hashes, rarities, net);
}

function countFeatures(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const hash of new Set(features.map((feature) => bucketOf(feature, FEATURE_BITS)))) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return counts;
}

/** 1 to 255: how rare a feature is among the examples. */
const rarityOf = (count: number, examples: number): number =>
  Math.max(1, Math.min(255, Math.round((Math.log(1 + examples / count) / Math.log(1 + examples)) * 255)));

interface Datum {
  readonly rows: readonly number[];
  /** Rarity of each row, scaled to a vector of length 1. */
  readonly values: readonly number[];
  readonly gold: number;
  readonly weight: number;
}

function prepare(
  examples: readonly Example[],
  hashes: readonly number[],
  rarities: readonly number[],
  classes: readonly string[],
): Datum[] {
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const columnOf = new Map(classes.map((name, column) => [name, column]));
  return examples.map(({ features, label, weight }) => {
    const rows = features.flatMap((feature) => rowOf.get(bucketOf(feature, FEATURE_BITS)) ?? []);
    const length = Math.hypot(...rows.map((row) => rarities[row] ?? 0), 1e-9);
    return {
      rows,
      values: rows.map((row) => (rarities[row] ?? 0) / length),
      gold: columnOf.get(label) ?? 0,
      weight,
    };
  });
}

function hide(datum: Datum, share: number, random: () => number): Datum {
  const kept = datum.rows.map(() => random() >= share);
  return {
    ...datum,
    rows: datum.rows.filter((_, at) => kept[at]),
    values: datum.values.filter((_, at) => kept[at]),
  };
}

interface Net {
  readonly width: number;
  readonly classes: number;
  readonly rate: number;
  readonly vectors: Float32Array;
  readonly vectorSquares: Float32Array;
  readonly weights: Float32Array;
  readonly weightSquares: Float32Array;
  readonly bias: Float32Array;
  readonly mean: Float64Array;
  readonly back: Float64Array;
  readonly scores: Float64Array;
}

function createNet(features: number, classes: number, { width, rate }: Effort): Net {
  const random = lcg(11);
  return {
    width,
    classes,
    rate,
    vectors: new Float32Array(features * width).map(() => (random() - 0.5) * 0.3),
    vectorSquares: new Float32Array(features * width).fill(0.02),
    weights: new Float32Array(width * classes).map(() => (random() - 0.5) * 0.1),
    weightSquares: new Float32Array(width * classes).fill(0.02),
    bias: new Float32Array(classes),
    mean: new Float64Array(width),
    back: new Float64Array(width),
    scores: new Float64Array(classes),
  };
}

function step(datum: Datum, net: Net): void {
  forward(datum, net);
  net.back.fill(0);
  for (let column = 0; column < net.classes; column += 1) {
    const error = ((net.scores[column] ?? 0) - (column === datum.gold ? 1 : 0)) * datum.weight;
    if (Math.abs(error) > 3e-4) moveClass(column, error, net);
  }
  datum.rows.forEach((row, at) => moveFeature(row, datum.values[at] ?? 0, net));
}

/** Leaves the question's vector in `mean` and the classes' shares in `scores`. */
function forward(
  { rows, values }: Datum,
  { width, classes, vectors, weights, bias, mean, scores }: Net,
): void {
  mean.fill(0);
  rows.forEach((row, at) => {
    for (let place = 0; place < width; place += 1) {
      mean[place] = (mean[place] ?? 0) + (values[at] ?? 0) * (vectors[row * width + place] ?? 0);
    }
  });
  scores.set(bias);
  for (let place = 0; place < width; place += 1) {
    const value = mean[place] ?? 0;
    for (let column = 0; column < classes; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (weights[place * classes + column] ?? 0);
    }
  }
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let total = 0;
  for (let column = 0; column < classes; column += 1)
    total += scores[column] = Math.exp((scores[column] ?? 0) - top);
  for (let column = 0; column < classes; column += 1) scores[column] = (scores[column] ?? 0) / total;
}

function moveClass(column: number, error: number, net: Net): void {
  const { width, classes, rate, weights, weightSquares, mean, back, bias } = net;
  bias[column] = (bias[column] ?? 0) - 0.02 * error;
  for (let place = 0; place < width; place += 1) {
    const at = place * classes + column;
    back[place] = (back[place] ?? 0) + error * (weights[at] ?? 0);
    const gradient = error * (mean[place] ?? 0);
    weightSquares[at] = (weightSquares[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(weightSquares[at] ?? 1);
  }
}

function moveFeature(row: number, value: number, { width, rate, vectors, vectorSquares, back }: Net): void {
  for (let place = 0; place < width; place += 1) {
    const at = row * width + place;
    const gradient = (back[place] ?? 0) * value;
    vectorSquares[at] = (vectorSquares[at] ?? 0) + gradient * gradient;
    vectors[at] = (vectors[at] ?? 0) - (rate * gradient) / Math.sqrt(vectorSquares[at] ?? 1);
  }
}

function pack(
  classes: readonly string[],
  hashes: readonly number[],
  rarities: readonly number[],
  net: Net,
): Trained {
  const feature = stepOf(net.vectors);
  const ofClass = stepOf(net.weights);
  return {
    head: {
      classes,
      bias: Array.from(net.bias, round),
      features: hashes.length,
      width: net.width,
      steps: { feature: round(feature), class: round(ofClass), rarity: 1 },
    },
    bytes: Buffer.concat([
      new Uint8Array(Uint32Array.from(hashes).buffer),
      Uint8Array.from(rarities),
      new Uint8Array(Int8Array.from(net.vectors, (value) => cut(value / feature)).buffer),
      new Uint8Array(Int8Array.from(net.weights, (value) => cut(value / ofClass)).buffer),
    ]),
  };
}

const round = (value: number): number => Number(value.toPrecision(6));

/** One of 127 steps; the few largest weights of all are cut, so that the many small ones keep their detail. */
function stepOf(weights: Float32Array): number {
  const sizes = weights.map(Math.abs).toSorted();
  return Math.max(1e-9, (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127);
}

const cut = (value: number): number => Math.max(-127, Math.min(127, Math.round(value)));

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
