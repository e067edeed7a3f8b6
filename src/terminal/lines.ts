/** One line of input without its end, or why there is none to read. */
export type InputLine =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: 'too-long' | 'not-utf8' };

const LINE_FEED = 0x0a;

/**
 * Cuts bytes at line feeds and at nothing else: a JSON text may hold U+2028. A carriage return before the line feed and
 * a byte order mark go. Of a line over `maxBytes` no more than that is kept in memory.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): AsyncGenerator<InputLine> {
  let pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  const take = (piece: Uint8Array): void => {
    sizeBytes += piece.length;
    if (sizeBytes <= maxBytes) pieces.push(piece);
  };
  const finish = (): InputLine => {
    const line: InputLine =
      sizeBytes > maxBytes ? { kind: 'unreadable', problem: 'too-long' } : decode(Buffer.concat(pieces));
    pieces = [];
    sizeBytes = 0;
    return line;
  };
  for await (const chunk of input) {
    let rest: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      take(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      yield finish();
    }
    take(rest);
  }
  if (sizeBytes > 0) yield finish();
}

function decode(bytes: Uint8Array): InputLine {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'line', text: text.replace(/\r$/, '') };
  } catch {
    return { kind: 'unreadable', problem: 'not-utf8' };
  }
}
