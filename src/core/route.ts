import { editDistance } from './distance.ts';

/** What a typed line asks for. `text` is what follows the word; the whole line when it is asked. */
export type Route<C> =
  | { readonly kind: 'command'; readonly command: C; readonly text: string }
  | { readonly kind: 'misspelt'; readonly word: string; readonly nearest: string }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'nothing' };

/**
 * Finds the command that the first word names, in any case. What names none is asked, unless it is so short and so
 * near to a word that it must be that word misspelt. Slack and the terminal both route through here.
 */
export function routeText<C extends { readonly name: string }>(
  line: string,
  commands: readonly C[],
): Route<C> {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const [first = ''] = text.split(/\s/, 1);
  const word = first.toLowerCase();
  const command = commands.find(({ name }) => name === word);
  if (command) return { kind: 'command', command, text: text.slice(first.length).trim() };
  const names = commands.map(({ name }) => name);
  const nearest = text.includes('?') ? undefined : nearestName(word, text.split(/\s+/).length, names);
  return nearest === undefined ? { kind: 'question', text } : { kind: 'misspelt', word, nearest };
}

/** The longer the line, the longer the name has to be: "audio recordings" is a question, not `audit`. */
const SHORTEST_NAME = [0, 0, 6, 7] as const;

function nearestName(word: string, wordsInLine: number, names: readonly string[]): string | undefined {
  const shortest = SHORTEST_NAME[wordsInLine] ?? 7;
  return names
    .filter((name) => name.length >= shortest && name[0] === word[0])
    .map((name) => ({ name, distance: distanceTo(name, word) }))
    .filter(({ name, distance }) => distance <= limitFor(name))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))[0]?.name;
}

const limitFor = (name: string): number => (name.length >= 6 ? 2 : 1);

/** In a word of three letters only swapped letters count as a slip: "way" is not `why`. */
function distanceTo(name: string, word: string): number {
  const distance = editDistance(name, word, limitFor(name));
  return name.length > 3 || word.length === name.length + 1 || sameLetters(name, word) ? distance : Infinity;
}

const sameLetters = (a: string, b: string): boolean =>
  Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('');
