/** Counts what is being worked on, so that the program can end without cutting it off. */
export interface InFlight {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  readonly count: () => number;
  /** True when nothing is left within that time, at once when nothing is under way. */
  readonly idle: (withinMs: number) => Promise<boolean>;
}

/** `after` runs something once after some milliseconds and returns what calls it off. */
export function createInFlight(after: (ms: number, run: () => void) => () => void): InFlight {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    run: async (work) => {
      count += 1;
      try {
        return await work();
      } finally {
        count -= 1;
        if (count === 0) for (const listener of listeners) listener();
      }
    },
    count: () => count,
    idle: async (withinMs) =>
      new Promise((resolve) => {
        if (count === 0) return resolve(true);
        const end = (isIdle: boolean) => (): void => {
          callOff();
          listeners.delete(whenIdle);
          resolve(isIdle);
        };
        const whenIdle = end(true);
        const callOff = after(withinMs, end(false));
        listeners.add(whenIdle);
      }),
  };
}
