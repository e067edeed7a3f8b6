import { deflateRawSync } from 'node:zlib';

import {
  array,
  assert,
  constantFrom,
  option,
  property,
  record,
  stringMatching,
  type Arbitrary,
} from 'fast-check';
import { expect, it } from 'vitest';

import type { Frame } from '../../../src/core/answer.ts';
import { decodeChoice, decodeFrame, encodeChoice, encodeFrame } from '../../../src/views/frame.ts';
import { hugeFrame } from '../../support/extremes.ts';

const frame: Frame = {
  entities: ['post'],
  records: ['pigeons.post.eligibility'],
  attribute: 'eligibility',
  qualifiers: { geo: 'us', phi: 'with' },
  rules: ['record', 'override:geo'],
};

const id = stringMatching(/^[a-z][a-z.-]{0,60}$/);
const anyFrame: Arbitrary<Frame> = record({
  entities: array(id, { maxLength: 20 }),
  records: array(id, { maxLength: 20 }),
  attribute: option(id),
  qualifiers: constantFrom({}, { geo: 'us' as const }, { phi: 'with' as const, version: 'v1' as const }),
  rules: array(id, { maxLength: 10 }),
});

it('brings any frame back, from a value that a button holds', () =>
  assert(
    property(anyFrame, (any) => {
      const value = encodeFrame(any);
      if (value === undefined) return;
      expect(value.length).toBeLessThanOrEqual(2000);
      expect(decodeFrame(value)).toEqual(any);
    }),
  ));

it('packs a list of sixty records into one button', () => {
  const records = Array.from({ length: 60 }, (_, index) => `programmable-voice.feature-${index}.eligibility`);
  const value = encodeFrame({ ...frame, records });
  expect(value).toMatch(/^z[\w-]+$/);
  expect(decodeFrame(value)?.records).toEqual(records);
});

it('gives nothing rather than a part of a frame', () => {
  expect(encodeFrame(hugeFrame())).toBeUndefined();
  expect(encodeFrame(frame, 20)).toBeUndefined();
});

it('brings a choice back without what the open question rested on', () =>
  expect(decodeChoice(encodeChoice({ id: 'owls', frame }))).toEqual({
    id: 'owls',
    frame: { ...frame, records: [], rules: [] },
  }));

it('gives no choice with an id that is none', () =>
  expect(encodeChoice({ id: 'x'.repeat(201), frame })).toBeUndefined());

const bomb = `z${deflateRawSync(JSON.stringify('a'.repeat(5_000_000))).toString('base64url')}`;

it.each([
  ['nothing', undefined],
  ['words', 'can we send MMS?'],
  ['another shape', '{"records":[]}'],
  ['too few fields', '[[],[],null,{}]'],
  ['numbers for ids', '[[1],[],null,{},[]]'],
  ['an endless id', JSON.stringify([['a'.repeat(300)], [], null, {}, []])],
  ['what cannot be unpacked', 'zzzz'],
  ['what unpacks to very much', bomb],
])('reads no frame from %s', (_name, value) => {
  expect(decodeFrame(value)).toBeUndefined();
  expect(decodeChoice(value)).toBeUndefined();
});
