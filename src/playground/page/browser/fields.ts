import type { Filled, Json } from '../model.ts';
import { list, object, text } from './json.ts';

type Choice = Filled[string];

/** What the person filled in, per message or view, by action id. Survives redrawing. */
const kept = new Map<string, Record<string, Choice>>();

export const filledIn = (owner: string): Filled => kept.get(owner) ?? {};

export function keepField(owner: string, action: string, choice: Choice): void {
  kept.set(owner, { ...kept.get(owner), [action]: choice });
}

export const forgetFields = (owner: string): boolean => kept.delete(owner);

/** What an element shows: the person's choice, else the app's initial value. */
export function valueOf(owner: string, element: Json): Choice {
  const choice = kept.get(owner)?.[text(element, 'action_id')];
  return choice === undefined ? initialOf(element) : choice;
}

export const valuesOf = (owner: string, element: Json): readonly string[] => {
  const value = valueOf(owner, element);
  return typeof value === 'string' ? [value] : (value ?? []);
};

function initialOf(element: Json): Choice {
  const many = list(element, 'initial_options').map((option) => text(option, 'value'));
  if (many.length > 0) return many;
  const one = text(object(element, 'initial_option'), 'value');
  if (one !== '') return one;
  const name = Object.keys(element).find((key) => key.startsWith('initial_'));
  return name === undefined ? null : text(element, name) || null;
}

/** The options of a menu, those in groups included. */
export const optionsOf = (element: Json): readonly Json[] => [
  ...list(element, 'options'),
  ...list(element, 'option_groups').flatMap((group) => list(group, 'options')),
];

export const labelOf = (from: Json, name: string): string => text(object(from, name), 'text');
