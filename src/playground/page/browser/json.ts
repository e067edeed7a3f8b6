import type { Json } from '../model.ts';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = (from: Json, name: string): string => {
  const value = from[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const object = (from: Json, name: string): Json => {
  const value = from[name];
  return isObject(value) ? value : {};
};

export const list = (from: Json, name: string): readonly Json[] => {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
};
