/** Splits what follows a command: at blanks, except between double quotes, which go. */
export function splitWords(text: string): string[] {
  return Array.from(text.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The inverse of {@link splitWords} for words that hold no double quotes. */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
}
