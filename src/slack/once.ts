const MOST_KEPT = 2000;

/** Does a thing once for each key. What gave a problem may be tried again; what worked says `done` from then on. */
export function once(): <T>(
  key: string,
  work: () => Promise<T | undefined>,
) => Promise<T | undefined | 'done'> {
  const begun = new Set<string>();
  return async (key, work) => {
    if (begun.has(key)) return 'done';
    if (begun.size >= MOST_KEPT) begun.clear();
    begun.add(key);
    const problem = await work();
    if (problem !== undefined) begun.delete(key);
    return problem;
  };
}
