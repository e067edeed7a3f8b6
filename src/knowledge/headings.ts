import { groupLevel, pathText } from '../core/guide.ts';
import { foldText, hashText, titleKey } from './fold.ts';

/** One section of a copy of the guide. */
export interface Section {
  readonly path: readonly string[];
  /** Folded text between this heading and the next. */
  readonly text: string;
  readonly sha256: string;
}

/** A copy of the guide, cut at its headings. */
export interface GuideCopy {
  /** ISO date from the title page, or null when it says none. */
  readonly edition: string | null;
  readonly sections: readonly Section[];
}

/**
 * Cuts a plain-text copy of the guide at its headings. `known` are the heading paths of the outline: they settle where
 * a heading belongs. A heading that they don't hold is recognised by its shape and placed under the group or product
 * that is open; the table of contents tells which new headings are products.
 */
export function readGuide(copy: string, known: readonly (readonly string[])[]): GuideCopy {
  const blocks = blocksOf(copy);
  const outline = outlineOf(known, tableOfContents(copy));
  const sections: { path: readonly string[]; lines: string[] }[] = [];
  for (const block of blocks) {
    let rest: readonly string[] = block;
    for (
      let heading = nextHeading(rest, sections, outline);
      heading;
      heading = nextHeading(rest, sections, outline)
    ) {
      sections.push({ path: heading.path, lines: [] });
      rest = rest.slice(heading.lines);
    }
    sections.at(-1)?.lines.push(...rest, '');
  }
  return {
    edition: editionOf(copy),
    sections: sections.map(({ path, lines }) => {
      const text = foldText(lines.join('\n'));
      return { path, text, sha256: hashText(text) };
    }),
  };
}

interface Outline {
  /** Path as text, every heading as its key → the path as written. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Keys of headings that occur somewhere in the outline. */
  readonly titles: ReadonlySet<string>;
  /** Keys of headings that open a product or area. */
  readonly tops: ReadonlySet<string>;
}

const keyOf = (path: readonly string[]): string => pathText(path.map(titleKey));

function outlineOf(known: readonly (readonly string[])[], contents: readonly string[]): Outline {
  return {
    paths: new Map(known.map((path) => [keyOf(path), path])),
    titles: new Set(known.map((path) => titleKey(path.at(-1) ?? ''))),
    tops: new Set([...contents.map(titleKey), ...known.filter((path) => path.length === 1).map(keyOf)]),
  };
}

/** The heading with which `block` begins, in its place. After the heading of the change log all is its table. */
function nextHeading(
  block: readonly string[],
  sections: readonly { readonly path: readonly string[] }[],
  outline: Outline,
): { readonly path: readonly string[]; readonly lines: number } | undefined {
  const open = sections.at(-1)?.path ?? [];
  const heading = titleKey(open.at(-1) ?? '') === 'changelog' ? undefined : headingOf(block, outline);
  const path = heading && placeOf(heading.title, open, outline);
  return heading && path ? { path, lines: heading.lines } : undefined;
}

/** Runs of lines without a blank line, page furniture left out. */
function blocksOf(copy: string): string[][] {
  const lines = copy.replaceAll(/\r\n?/g, '\n').replaceAll('\f', '\n\n').split('\n');
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '' || /^\s*(?:page\s+)?\d{1,4}\s*$/i.test(line)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Product and area titles of the table of contents: its lines in capitals, page numbers cut off. */
function tableOfContents(copy: string): string[] {
  return copy
    .split('\n')
    .map((line) => /^[\s•*-]*(\S.*?)[\s.]*\[?\d{1,4}\]?(?:\(#\))?\s*$/.exec(line)?.[1] ?? '')
    .filter((title) => /[A-Z]{3}/.test(title) && title === title.toUpperCase());
}

const MAX_HEADING_LINES = 3;

/** The heading with which a block begins, if it does, and how many lines it takes. */
function headingOf(block: readonly string[], outline: Outline): { title: string; lines: number } | undefined {
  for (let lines = 1; lines <= Math.min(MAX_HEADING_LINES, block.length); lines += 1) {
    const title = foldText(block.slice(0, lines).join(' '));
    if (outline.titles.has(titleKey(title)) || groupLevel(title) !== null) return { title, lines };
  }
  const whole = block.join(' ').trim();
  return block.length <= MAX_HEADING_LINES && looksLikeHeading(whole)
    ? { title: foldText(whole), lines: block.length }
    : undefined;
}

function looksLikeHeading(line: string): boolean {
  if (line.length > 110 || /[.,:;?!]$/.test(line) || /\t|\S\s{3,}\S/.test(line) || !/^[A-Z0-9]/.test(line))
    return false;
  const words = line.split(/\s+/).filter((word) => word.length > 3);
  const capitals = words.filter((word) => /^[("]?[A-Z0-9]/.test(word));
  return line.split(/\s+/).length <= 14 && capitals.length * 2 >= words.length;
}

/** Where a heading stands, given the path that is open; undefined before the body has begun. */
function placeOf(title: string, open: readonly string[], outline: Outline): readonly string[] | undefined {
  for (let depth = open.length; depth >= 0; depth -= 1) {
    const found = outline.paths.get(keyOf([...open.slice(0, depth), title]));
    if (found) return found;
  }
  if (open.length === 0) return undefined;
  if (outline.tops.has(titleKey(title))) return [title];
  const group = open.findIndex((heading) => groupLevel(heading) !== null);
  if (groupLevel(title) !== null) return [...open.slice(0, group < 0 ? 1 : group), title];
  return [...open.slice(0, group < 0 ? 1 : group + 1), title];
}

function editionOf(copy: string): string | null {
  const written = /Last Updated:\s*([A-Z][a-z]+ \d{1,2}, \d{4})/.exec(copy)?.[1];
  const at = written === undefined ? Number.NaN : Date.parse(`${written} UTC`);
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
}
