import { expect, it } from 'vitest';

import { bucketOf } from '../../../src/knowledge/features.ts';
import { createModel, FEATURE_BITS, type Model } from '../../../src/knowledge/model.ts';

const coo = bucketOf('w:coo', FEATURE_BITS);
const hoot = bucketOf('w:hoot', FEATURE_BITS);

/** "coo" speaks for pigeons and against owls, "hoot" for owls. */
function birds(): Model {
  const rows = [
    {
      hash: coo,
      weights: [
        [0, 100],
        [1, -50],
      ],
    },
    { hash: hoot, weights: [[1, 100]] },
  ].toSorted((a, b) => a.hash - b.hash);
  const weights = rows.flatMap((row) => row.weights);
  const starts = [0, rows[0]?.weights.length ?? 0, weights.length];
  const bytes = Buffer.concat([
    new Uint8Array(Uint32Array.from(rows.map(({ hash }) => hash)).buffer),
    new Uint8Array(Uint32Array.from(starts).buffer),
    new Uint8Array(Uint16Array.from(weights.map(([column = 0]) => column)).buffer),
    new Uint8Array(Int8Array.from(weights.map(([, value = 0]) => value)).buffer),
  ]);
  const head = { classes: ['pigeons', 'owls'], scale: [0.1, 0.1], bias: [0, 0], features: 2, weights: 3 };
  return createModel(head, bytes);
}

it('believes in the class that its features speak for, and shares sum to one', () => {
  const [pigeons = 0, owls = 0] = birds().score(['w:coo']);
  expect(pigeons).toBeGreaterThan(0.99);
  expect(pigeons + owls).toBeCloseTo(1, 5);
});

it('believes in none more than in another where it knows no feature', () => {
  expect(birds().score(['w:bark'])).toEqual([0.5, 0.5]);
  expect(birds().score([])).toEqual([0.5, 0.5]);
});

it('tells which features speak for a class, and none that speak against it', () => {
  expect(birds().evidence(['w:hoot', 'w:coo', 'w:bark'], 'owls')).toEqual([
    { feature: 'w:hoot', weight: 100 },
  ]);
  expect(birds().evidence(['w:hoot'], 'eagles')).toEqual([]);
});

it('reads bytes from any offset', () => {
  const model = birds();
  expect(model.score(['w:coo', 'w:hoot'])).toEqual(birds().score(['w:hoot', 'w:coo']));
});
