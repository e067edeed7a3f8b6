/**
 * One text for one JSON value: names in the order of their UTF-16 code units, no white space. Fields that are `undefined`
 * are left out. Throws TypeError for what JSON can't say: NaN, infinities, functions, dates and other class instances.
 * @see https://www.rfc-editor.org/rfc/rfc8785 (JSON Canonicalization Scheme, 2020-06)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) return objectText(value);
  throw new TypeError(`A ${typeof value} has no canonical JSON.`);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .toSorted(byCodeUnit)
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`);
  return `{${fields.join(',')}}`;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
