import { expect, it } from 'vitest';

import { bucketOf } from '../../../src/knowledge/features.ts';
import { createModel, FEATURE_BITS, type Model } from '../../../src/knowledge/model.ts';

const coo = bucketOf('w:coo', FEATURE_BITS);
const hoot = bucketOf('w:hoot', FEATURE_BITS);

/** Vectors of length 1: "coo" points one way, "hoot" the other; pigeons like the first, owls the second. */
function birds(bytesBefore = 0): Model {
  const rows = [
    { hash: coo, vector: 100 },
    { hash: hoot, vector: -100 },
  ].toSorted((a, b) => a.hash - b.hash);
  const bytes = Buffer.concat([
    new Uint8Array(bytesBefore),
    new Uint8Array(Uint32Array.from(rows.map(({ hash }) => hash)).buffer),
    Uint8Array.from([10, 10]),
    new Uint8Array(Int8Array.from(rows.map(({ vector }) => vector)).buffer),
    new Uint8Array(Int8Array.from([100, -100]).buffer),
  ]);
  const head = {
    classes: ['pigeons', 'owls'],
    bias: [0, 0],
    features: 2,
    width: 1,
    steps: { feature: 0.05, class: 0.05, rarity: 1 },
  };
  return createModel(head, bytes.subarray(bytesBefore));
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
  const { evidence } = birds();
  expect(evidence(['w:hoot', 'w:coo', 'w:bark'], 'owls').map(({ feature }) => feature)).toEqual(['w:hoot']);
  expect(evidence(['w:hoot'], 'eagles')).toEqual([]);
});

it('weighs what speaks for both sides evenly', () => {
  const [pigeons, owls] = birds().score(['w:coo', 'w:hoot']);
  expect(pigeons).toBe(owls);
});

it('reads bytes from any offset', () => expect(birds(3).score(['w:coo'])).toEqual(birds().score(['w:coo'])));
