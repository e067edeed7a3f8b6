import type { Writable } from 'node:stream';

/** Somewhere text goes to. */
export interface Sink {
  /** Resolves when the text is handed over; false once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

/** A stream as a sink: waits until each text is flushed, and takes a reader that left (`| head`) for the end, not for an error. */
export function sinkTo(stream: Writable): Sink {
  let isOpen = true;
  stream.on('error', () => {
    isOpen = false;
  });
  return {
    write: async (text) => {
      if (!isOpen || stream.destroyed) return false;
      return new Promise((resolve) => {
        stream.write(text, (error) => {
          resolve((error === undefined || error === null) && isOpen);
        });
      });
    },
  };
}
