import type { Outcome } from './outcome.ts';

export interface Patience {
  /** How often a call is made at most. */
  readonly attempts: number;
  /** Whoever is asked to wait longer than this takes another way. */
  readonly longestWaitMs: number;
  readonly pause: (ms: number) => Promise<void>;
}

const FIRST_WAIT_MS = 500;

/** Repeats a call that Slack could not take now: as late as Slack asks for, otherwise after 0.5, 1, 2 … seconds. */
export async function insist<T>(call: () => Promise<Outcome<T>>, patience: Patience): Promise<Outcome<T>> {
  for (let left = patience.attempts - 1, waitMs = FIRST_WAIT_MS; ; left -= 1, waitMs *= 2) {
    const outcome = await call();
    if (outcome.kind === 'done' || outcome.kind === 'refused' || left <= 0) return outcome;
    const wishedMs = outcome.kind === 'busy' ? outcome.waitMs : waitMs;
    if (wishedMs > patience.longestWaitMs) return outcome;
    await patience.pause(wishedMs);
  }
}

/** Waits that end early when the program is about to: whoever waits then makes the last attempt at once. */
export interface Waits {
  readonly pause: (ms: number) => Promise<void>;
  readonly hurry: () => void;
}

/** `after` runs something once after some milliseconds and returns what calls it off. */
export function createWaits(after: (ms: number, run: () => void) => () => void): Waits {
  const waiting = new Set<() => void>();
  let isHurried = false;
  return {
    pause: async (ms) =>
      new Promise((resolve) => {
        if (isHurried) return resolve();
        const end = (): void => {
          callOff();
          waiting.delete(end);
          resolve();
        };
        const callOff = after(ms, end);
        waiting.add(end);
      }),
    hurry: () => {
      isHurried = true;
      for (const end of waiting) end();
    },
  };
}
