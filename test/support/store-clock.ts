import type { Clock, Random } from '../../src/store/clock.ts';

export interface FakeClock extends Clock {
  readonly advance: (ms: number) => void;
}

/** Time that moves when a test says so, or when somebody sleeps. Nothing happens `every` so often. */
export function fakeClock(startIso = '2026-11-22T10:00:00.000Z'): FakeClock {
  let nowMs = Date.parse(startIso);
  return {
    now: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
    sleep: async (ms) => {
      nowMs += ms;
      await new Promise(setImmediate);
    },
    every: () => () => undefined,
  };
}

/** Bytes that differ with each call and are the same in each run. */
export function fakeRandom(seed = 1): Random {
  let state = seed;
  return (sizeBytes) =>
    Uint8Array.from({ length: sizeBytes }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 16) & 0xff;
    });
}
