import { expect, it } from 'vitest';

import { readLines, type InputLine } from '../../../src/terminal/lines.ts';

async function linesOf(
  chunks: readonly (Uint8Array | string)[],
  maxBytes = 100,
): Promise<(string | InputLine)[]> {
  async function* input(): AsyncGenerator<Uint8Array | string> {
    yield* chunks;
  }
  const lines: (string | InputLine)[] = [];
  for await (const line of readLines(input(), maxBytes)) lines.push(line.kind === 'line' ? line.text : line);
  return lines;
}

it.each([
  ['line feeds', ['a\nb\n'], ['a', 'b']],
  ['no feed at the end', ['a\nb'], ['a', 'b']],
  ['carriage returns', ['a\r\nb\r\n'], ['a', 'b']],
  ['a byte order mark', ['\uFEFFa\n'], ['a']],
  ['blank lines', ['a\n\nb\n'], ['a', '', 'b']],
  ['a line in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['separators inside a JSON text', ['"a\u2028b\u0085c"\n'], ['"a\u2028b\u0085c"']],
  ['nothing', [], []],
])('reads %s', async (_what, chunks, lines) => expect(await linesOf(chunks)).toEqual(lines));

it('puts a character together that was cut in two', async () => {
  const bytes = Buffer.from('é\n');
  expect(await linesOf([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(['é']);
});

it('names a line that is too long, keeps none of it, and goes on', async () => {
  expect(await linesOf([...Array.from({ length: 50 }, () => 'x'.repeat(1000)), '\nshort\n'])).toEqual([
    { kind: 'unreadable', problem: 'too-long' },
    'short',
  ]);
});

it('names a line that is no UTF-8 and goes on', async () => {
  expect(await linesOf([Buffer.from([0x61, 0xff, 0x0a]), 'b\n'])).toEqual([
    { kind: 'unreadable', problem: 'not-utf8' },
    'b',
  ]);
});
