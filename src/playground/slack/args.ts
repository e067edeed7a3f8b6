import type { Json } from './model.ts';

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of an argument, '' when it is absent. Numbers and booleans count as text, as in a form. */
export function text(args: Json, name: string): string {
  const value = args[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export const flag = (args: Json, name: string): boolean => ['true', '1'].includes(text(args, name));

/** A structured argument: an object or array, or the same as JSON text. Undefined when absent, null when it can't be read. */
export function structure(args: Json, name: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return null;
  }
}

export function object(args: Json, name: string): Json {
  const value = structure(args, name);
  return isObject(value) ? value : {};
}

export function list(args: Json, name: string): readonly Json[] {
  const value = structure(args, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The names in a comma-separated argument or an array of strings. */
export function names(args: Json, name: string): readonly string[] {
  const value = structure(args, name) ?? args[name];
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' ? value.split(',').filter(Boolean) : [];
}
