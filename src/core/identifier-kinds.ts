import { findIdentifiers } from './recognize.ts';
import type { Recognizer } from './recognizer.ts';

/** What a text seems to hold, as a person calls it, and how often in all. What is only worth a note does not count. */
export function identifierKinds(
  text: string,
  recognizers: readonly Recognizer[],
): { readonly kinds: readonly string[]; readonly count: number } {
  const found = findIdentifiers(text, recognizers).filter(({ tier }) => tier !== 'note');
  const types = new Set(found.map(({ type }) => type));
  return {
    kinds: recognizers.filter(({ id }) => types.has(id)).map(({ label }) => label),
    count: found.length,
  };
}
