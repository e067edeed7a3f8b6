import { createHash } from 'node:crypto';

/**
 * Text without what depends on how it was taken out of the PDF: white space, bullets, Markdown marks, kinds of quotes
 * and dashes. Hashes are taken of folded text, so a copy by `pdftotext` and a copy as Markdown give the same.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\[([^\]]*)\](?:\([^)]*\))?/g, '$1')
    .replaceAll(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replaceAll(/\*\*|`|\u00AD/g, '')
    .replaceAll(/^\s*[-•●○▪*]\s+/gm, '')
    .replaceAll(/[‘’‛]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export const hashText = (folded: string): string => createHash('sha256').update(folded, 'utf8').digest('hex');

/** A heading as one compares it: letters and digits in lower case. */
export const titleKey = (heading: string): string =>
  foldText(heading)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** The words of a text in lower case, for comparing runs of words. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .toLowerCase()
    .match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
