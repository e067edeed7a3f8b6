import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the store sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Calls `tick` again and again, without keeping the process alive; returns how to stop. */
  readonly every: (ms: number, tick: () => void) => () => void;
}

/** Unpredictable bytes. */
export type Random = (sizeBytes: number) => Uint8Array;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => sleep(ms),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms).unref();
    return () => clearInterval(timer);
  },
};

export const systemRandom: Random = randomBytes;

/** Sixteen hexadecimal digits that nobody else has. */
export function newToken(random: Random): string {
  return Buffer.from(random(8)).toString('hex');
}

export function isoAt(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString();
}
