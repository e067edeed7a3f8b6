export interface CacheDeps {
  readonly nowMs: () => number;
  readonly lifeMs: number;
  /** Called with what a look-up failed with. */
  readonly onFailure: (error: unknown) => void;
}

/** A look-up may be slow or fail; nobody waits for it longer than this, since an acknowledgement is due in three seconds. */
const PATIENCE_MS = 1500;
const MOST_KEPT = 5000;

/**
 * Remembers what `find` gave for a while. When it fails or takes too long, `otherwise` stands in; a late result still counts
 * for whoever comes next.
 */
export function createCache<T>(
  { nowMs, lifeMs, onFailure }: CacheDeps,
  find: (key: string) => Promise<T>,
  otherwise: (key: string) => T,
): (key: string) => Promise<T> {
  const kept = new Map<string, { readonly value: T; readonly untilMs: number }>();
  const look = async (key: string): Promise<T> => {
    try {
      const value = await find(key);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, { value, untilMs: nowMs() + lifeMs });
      return value;
    } catch (error) {
      onFailure(error);
      return otherwise(key);
    }
  };
  return async (key) => {
    const known = kept.get(key);
    if (known !== undefined && known.untilMs > nowMs()) return known.value;
    return soon(look(key), () => otherwise(key));
  };
}

async function soon<T>(work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
