import { stemmer } from 'stemmer';

/** A word of a question or an alias; every part of the engine reads text through {@link tokenise} alone. */
export interface Token {
  readonly word: string;
  readonly stem: string;
}

/** Questions are read up to here; the rest says nothing that the start did not. */
export const MAX_QUESTION_CHARS = 1500;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|should|would|could|must|need)n'?t\b/g, '$1 not'],
  [/\b(what|who|where|when|how|that|it|there|here)'s\b|\b(what|who|where|how|that)s\b/g, '$1$2 is'],
  [/\b(i|you|we|they)'re\b/g, '$1 are'],
  [/\b(i|you|we|they)'ve\b/g, '$1 have'],
  [/\b(i|you|we|they|it|he|she)'ll\b/g, '$1 will'],
  [/\b(i|you|we|they)'d\b/g, '$1 would'],
  [/\bi'?m\b/g, 'i am'],
  [/\blet'?s\b/g, 'let us'],
  [/\b(want|going|got|have|need|ought)(?:\s+to|ta)\b/g, '$1 to'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bgotta\b/g, 'got to'],
];

const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?=[\s\w])/g, 'with '],
  [/\bb\/c\b|\bbc\b|\bcuz\b|\bcoz\b/g, 'because'],
  [/\bthru\b/g, 'through'],
  [/\babt\b/g, 'about'],
  [/\bpls\b|\bplz\b/g, 'please'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\br\b/g, 'are'],
  [/\bhippa\b|\bhipa\b|\bhippaa\b|\bhipaah\b/g, 'hipaa'],
  [/\s&\s|(?<=\w)&(?=\w)/g, ' and '],
  [/(?<=\w)\s*\+\s*(?=[a-z])/g, ' and '],
  [/->|=>|→/g, ' to '],
];

/** Slack's escapes and markup, Unicode variants, contractions and chat shorthand folded into plain lower case. */
export function normalise(text: string): string {
  let plain = withoutNumbers(stripMarkup(text.slice(0, MAX_QUESTION_CHARS)))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—‐‑]/g, '-');
  for (const [pattern, plainer] of [...CONTRACTIONS, ...SHORTHAND]) plain = plain.replace(pattern, plainer);
  return plain.replace(/\s+/g, ' ').trim().replace(GREETING, '');
}

/** What people say before they ask; it would only blur the question. */
const GREETING =
  /^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|dear|greetings|thanks|thank you|please|quick (?:question|one)|question|sorry|excuse me|(?:could|can|would) (?:you|someone|anyone|somebody) (?:please |kindly )?(?:tell|help|explain to|advise) (?:me|us)|i (?:would like|want) to (?:know|ask)|i was wondering)(?: (?:there|all|team|everyone|everybody|folks|guys|again))?[\s,.:;!-]+)+(?=\w+ \w+)/;

/** A telephone number says nothing but whether it is a foreign one. */
function withoutNumbers(text: string): string {
  return text.replace(/\+?\d(?:[\s().-]{0,2}\d){9,14}/g, (number) =>
    /^\+(?!1)/.test(number) ? ' foreign number ' : ' ',
  );
}

function stripMarkup(text: string): string {
  return text
    .replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, ' ')
    .replace(/<[#!][^>|]*\|?([^>]*)>/g, ' $1 ')
    .replace(/<(?:https?|mailto|tel):[^>|]*\|([^>]*)>/g, ' $1 ')
    .replace(/<(https?:[^>|]*)>/g, ' $1 ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ');
}

const WORD = /<\/?[a-z]{3,20}\s*\/?>|[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu;

/** Words of normalised text, in order. A TwiML verb such as `<Record>` is one word, `<record>`. */
export function tokenise(normalised: string): Token[] {
  return wordsOf(normalised).map((word) => ({ word, stem: word.startsWith('<') ? word : stemmer(word) }));
}

export function wordsOf(normalised: string): string[] {
  return Array.from(normalised.matchAll(WORD), ([match]) =>
    match.startsWith('<') ? `<${match.replace(/[</>\s]/g, '')}>` : match.replace(/'s$|'/g, ''),
  );
}

/** Sentence-like pieces of normalised text, in order, none empty. */
export function sentences(normalised: string): string[] {
  return normalised
    .split(/(?<=[?!])\s+|(?<=[a-z0-9)]{2,})[.;]\s+|\n+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The key under which aliases are found: plural and spacing folded, so "web hooks" and "webhook" are one. */
export function squash(words: readonly string[]): string {
  return words
    .map((word) => (word.length > 3 ? word.replace(/(?<![su])s$|(?<=[sx])es$/, '') : word))
    .join('');
}
