import { Writable } from 'node:stream';

import { expect, it } from 'vitest';

import { sinkTo } from '../../../src/terminal/sink.ts';

it('waits until a slow reader took the text', async () => {
  const taken: string[] = [];
  const slow = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      setImmediate(() => {
        taken.push(chunk.toString());
        done();
      });
    },
  });
  expect(await sinkTo(slow).write('text')).toBe(true);
  expect(taken).toEqual(['text']);
});

it('takes a reader that left for the end', async () => {
  const broken = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const sink = sinkTo(broken);
  expect(await sink.write('text')).toBe(false);
  expect(await sink.write('text')).toBe(false);
});
