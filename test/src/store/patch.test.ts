import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { diff, patched } from '../../../src/store/patch.ts';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** Two values that have much in common. */
const pair = fc.tuple(json, json, fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), json));

it('leads from any value to any other', () =>
  fc.assert(
    fc.property(pair, ([before, after, shared]) => {
      for (const [from, to] of [
        [before, after],
        [
          { ...shared, x: before },
          { ...shared, x: after },
        ],
        [{ deep: { ...shared, x: before } }, { deep: { ...shared, y: after } }],
      ]) {
        const change = diff(from, to);
        const sent: unknown = JSON.parse(JSON.stringify(change ?? ['.', {}]));
        const result = change ? patched(from, sent as never) : from;
        expect(JSON.parse(JSON.stringify(result))).toEqual(to);
      }
    }),
  ));

it('finds no difference between equal values', () =>
  fc.assert(
    fc.property(json, (value) => {
      expect(diff(value, structuredClone(value))).toBeUndefined();
    }),
  ));

it('names only what changed', () =>
  expect(diff({ a: 1, b: { c: 2, d: 3 }, e: 4 }, { a: 1, b: { c: 5, d: 3 }, f: [6] })).toEqual([
    '.',
    { e: ['-'], b: ['.', { c: ['=', 5] }], f: ['=', [6]] },
  ]));

it('keeps a field called __proto__ a field', () => {
  const after: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
  const result = patched({}, diff({}, after) ?? ['-']) as object;
  expect(Object.hasOwn(result, '__proto__')).toBe(true);
  expect('polluted' in {}).toBe(false);
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});
