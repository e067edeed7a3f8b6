import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { canonicalJson } from '../../../src/core/canonical-json.ts';

function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The same value with the fields of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, field]) => [name, shuffled(field)]),
  );
}

it('is the same text for the same value in any order', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    }),
  ));

it('is JSON that says the same', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(jsonOf(value));
    }),
  ));

it('differs for values that differ', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(jsonOf(a), jsonOf(b)));
    }),
  ));

it('orders names by code unit and writes numbers as ECMAScript does', () => {
  // The example of RFC 8785, section 3.2.3, and numbers of its appendix B.
  const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(canonicalJson(names)) as object)).toHaveLength(7);
  expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  expect(canonicalJson([1e21, 1e-7, -0, 4.5, 333333333.3333333])).toBe(
    '[1e+21,1e-7,0,4.5,333333333.3333333]',
  );
});

it('leaves out undefined fields', () => expect(canonicalJson({ b: undefined, a: [] })).toBe('{"a":[]}'));

it.each([undefined, NaN, Infinity, 1n, new Date(0), new Map(), () => 1, [undefined], { a: Symbol('x') }])(
  'refuses what JSON cannot say: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  },
);
