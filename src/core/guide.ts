import type { Level } from './requirement.ts';

/** One heading of the guide's outline: the heading is the guide's, of its text only the hash is kept. */
export interface OutlineSection {
  /** Headings from the product or area down, as written in the body. */
  readonly path: readonly string[];
  /** SHA-256 of the text between this heading and the next, folded; of the empty string where there is none. */
  readonly sha256: string;
  /** Level of the group heading it is or stands under. */
  readonly level: Level | null;
  /** Why no record speaks for it; absent where records do. */
  readonly noRecord?: string;
}

/** `data/guide.json`. */
export interface GuideOutline {
  readonly document: string;
  /** ISO date. */
  readonly edition: string;
  readonly title: string;
  readonly url: string;
  /** In the guide's order. */
  readonly sections: readonly OutlineSection[];
  /** Newest first, in our words. */
  readonly changeLog: readonly { readonly date: string; readonly entries: readonly string[] }[];
}

/** Something in which a record or the outline and a copy of the guide don't agree. Shows no sentence of the guide. */
export interface GuideProblem {
  readonly kind:
    | 'section-missing'
    | 'section-unknown'
    | 'text-changed'
    | 'term-missing'
    | 'copied-words'
    | 'no-record';
  /** Record id, or the heading path. */
  readonly about: string;
  readonly detail: string;
}

/** One section that differs between two editions. */
export interface GuideChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  readonly path: readonly string[];
  /** Path in the old edition where it was another one. */
  readonly was?: readonly string[];
  readonly direction: 'stricter' | 'looser' | 'mixed' | 'neutral';
  /** The section went from eligible to not eligible or back. */
  readonly isFlipped: boolean;
  /** What moved, e.g. `must → should`. */
  readonly reasons: readonly string[];
  /** Ids of the records that rest on the section. */
  readonly stale: readonly string[];
}

const GROUP_LEVELS: readonly (readonly [string, Level])[] = [
  ['required for hipaa', 'required'],
  ['recommended for hipaa', 'recommended'],
  ['special considerations for hipaa', 'consideration'],
  ['not eligible for hipaa', 'not-eligible'],
  ['eligible for hipaa', 'eligible'],
];

/** Level of a group heading such as `Required for HIPAA`, or null for any other heading. */
export function groupLevel(heading: string): Level | null {
  const title = heading.trim().toLowerCase();
  return GROUP_LEVELS.find(([name]) => name === title)?.[1] ?? null;
}

/** Level of the group heading on the path, or null. */
export function pathLevel(path: readonly string[]): Level | null {
  return path.map(groupLevel).find((level) => level !== null) ?? null;
}

export const pathText = (path: readonly string[]): string => path.join(' > ');
