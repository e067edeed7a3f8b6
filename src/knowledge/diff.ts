import { pathLevel, pathText, type GuideChange } from '../core/guide.ts';
import type { Requirement } from '../core/requirement.ts';
import { readGuide, type Section } from './headings.ts';
import { compareForce, type Shift } from './modality.ts';
import { isSameTitle, pairSections } from './pair.ts';

export interface GuideDiff {
  /** ISO dates as the copies' title pages say, null where they don't. */
  readonly editions: readonly [string | null, string | null];
  /** In the new edition's order, removed sections last. */
  readonly changes: readonly GuideChange[];
}

/** What changed between two copies of the guide, and the records that each change makes stale. */
export function diffGuides(
  oldCopy: string,
  newCopy: string,
  known: readonly (readonly string[])[],
  records: readonly Requirement[],
): GuideDiff {
  const before = readGuide(oldCopy, known);
  const after = readGuide(newCopy, known);
  const pairs = pairSections(before.sections, after.sections);
  const partners = new Set(pairs.values());
  const changes = [
    ...after.sections.map((section) => changeOf(pairs.get(section), section)),
    ...before.sections
      .filter((section) => !partners.has(section))
      .map((section) => changeOf(section, undefined)),
  ].filter((change) => change !== undefined);
  return {
    editions: [before.edition, after.edition],
    changes: changes.map((change) => ({ ...change, stale: staleRecords(change, records) })),
  };
}

type Change = Omit<GuideChange, 'stale'>;

function changeOf(from: Section | undefined, to: Section | undefined): Change | undefined {
  if (to === undefined) return from && lone('removed', from.path);
  if (from === undefined) return lone('added', to.path);
  const isSamePath = pathText(from.path) === pathText(to.path);
  if (isSamePath && from.sha256 === to.sha256) return undefined;
  const shift = withGroups(compareForce(from.text, to.text), from.path, to.path);
  return {
    kind: isSamePath ? 'changed' : kindOfMove(from, to),
    path: to.path,
    ...(isSamePath ? {} : { was: from.path }),
    ...shift,
  };
}

/** Under its own name in another group it moved; anything else that makes the path another one is a new name. */
const kindOfMove = (from: Section, to: Section): 'moved' | 'renamed' =>
  isSameTitle(from, to) && pathLevel(from.path) !== pathLevel(to.path) ? 'moved' : 'renamed';

/** A duty or a ban that comes makes the guide stricter, one that goes makes it looser. */
function lone(kind: 'added' | 'removed', path: readonly string[]): Change {
  const level = pathLevel(path);
  const isBinding = level === 'required' || level === 'not-eligible';
  const direction = !isBinding ? 'neutral' : kind === 'added' ? 'stricter' : 'looser';
  return { kind, path, direction, isFlipped: false, reasons: [] };
}

const STRICTNESS = ['eligible', 'recommended', 'consideration', 'required', 'not-eligible'];

/** Adds what it means that a section went from one group heading to another. */
function withGroups(shift: Shift, from: readonly string[], to: readonly string[]): Shift {
  const [before, after] = [pathLevel(from), pathLevel(to)];
  if (before === after || before === null || after === null) return shift;
  const isStricter = STRICTNESS.indexOf(after) > STRICTNESS.indexOf(before);
  const opposite = isStricter ? 'looser' : 'stricter';
  return {
    direction:
      shift.direction === opposite || shift.direction === 'mixed'
        ? 'mixed'
        : isStricter
          ? 'stricter'
          : 'looser',
    isFlipped: shift.isFlipped || before === 'not-eligible' || after === 'not-eligible',
    reasons: [`${before} → ${after}`, ...shift.reasons],
  };
}

function staleRecords({ path, was = path }: Change, records: readonly Requirement[]): string[] {
  const key = pathText(was);
  return records
    .filter(({ source, alsoAt }) => [source, ...alsoAt].some((at) => pathText(at.path) === key))
    .map(({ id }) => id)
    .toSorted();
}
