import { describe, expect, it } from 'vitest';

import { findIdentifiers } from '../../../src/core/recognize.ts';
import { recognizers } from '../../../src/phi/index.ts';

describe.each(recognizers)('$id', (recognizer) => {
  it.each(recognizer.hits)('finds exactly one in: %s', (text) => {
    expect(findIdentifiers(text, [recognizer])).toHaveLength(1);
  });
  it.each(recognizer.misses)('finds none in: %s', (text) => {
    expect(findIdentifiers(text, [recognizer])).toEqual([]);
  });
  it('reads a hundred thousand digits and dashes in linear time', () => {
    const hostile = '1-(2 3.'.repeat(14_000);
    expect(findIdentifiers(hostile, [recognizer]).length).toBeLessThan(hostile.length);
  });
});

it('reports places, never the text', () => {
  expect(findIdentifiers('call +14155550101', recognizers)).toEqual([
    { type: 'phone', start: 5, end: 17, tier: 'block', rule: 'phone' },
  ]);
});
