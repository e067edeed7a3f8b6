/** The difference between two JSON values: replace it, remove it, or go on inside its fields. */
export type Patch =
  | readonly ['=', unknown]
  | readonly ['-']
  | readonly ['.', Readonly<Record<string, Patch>>];

/** Undefined when both are equal. Lists count as one value. */
export function diff(before: unknown, after: unknown): Patch | undefined {
  if (before === after) return undefined;
  if (isObject(before) && isObject(after)) return diffFields(before, after);
  if (Array.isArray(before) && Array.isArray(after) && isSameList(before, after)) return undefined;
  return ['=', after];
}

/** The value after; what didn't change is shared with `before`. */
export function patched(before: unknown, patch: Patch): unknown {
  if (patch[0] === '.') return patchFields(isObject(before) ? before : {}, patch[1]);
  return patch[0] === '=' ? patch[1] : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, i) => diff(item, after[i]) === undefined);
}

function diffFields(before: Fields, after: Fields): Patch | undefined {
  const changes: [string, Patch][] = [];
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changes.push([key, ['-']]);
  for (const [key, value] of Object.entries(after)) {
    const change: Patch | undefined = Object.hasOwn(before, key) ? diff(before[key], value) : ['=', value];
    if (change) changes.push([key, change]);
  }
  return changes.length === 0 ? undefined : ['.', Object.fromEntries(changes)];
}

function patchFields(before: Fields, changes: Readonly<Record<string, Patch>>): Fields {
  // A Map and fromEntries, because a field may be called `__proto__`.
  const fields = new Map(Object.entries(before));
  for (const [key, change] of Object.entries(changes)) {
    if (change[0] === '-') fields.delete(key);
    else fields.set(key, patched(fields.get(key), change));
  }
  return Object.fromEntries(fields);
}
