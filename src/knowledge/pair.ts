import { groupLevel, pathText } from '../core/guide.ts';
import { titleKey } from './fold.ts';
import type { Section } from './headings.ts';
import { similarity } from './modality.ts';

/** Section of the new copy → the one of the old copy that it was. Same path first, then the most alike. */
export type Pairs = Map<Section, Section>;

export function pairSections(before: readonly Section[], after: readonly Section[]): Pairs {
  const pairs: Pairs = new Map();
  pairBy(pairs, before, after, (from, to) => (pathText(from.path) === pathText(to.path) ? 1 : 0));
  pairBy(pairs, before, after, likeness);
  const renamed = new Set(
    [...pairs]
      .filter(([to, from]) => to.path.length + from.path.length === 2)
      .map(([to, from]) => move(from, to)),
  );
  pairBy(pairs, before, after, (from, to) =>
    pathText(from.path.slice(1)) === pathText(to.path.slice(1)) && renamed.has(move(from, to)) ? 1 : 0,
  );
  return pairs;
}

/** Pairs what is still alone, best score first; below a half is no pair. */
function pairBy(
  pairs: Pairs,
  before: readonly Section[],
  after: readonly Section[],
  score: (from: Section, to: Section) => number,
): void {
  const taken = new Set(pairs.values());
  const likely = after
    .filter((to) => !pairs.has(to))
    .flatMap((to) =>
      before.filter((from) => !taken.has(from)).map((from) => ({ from, to, by: score(from, to) })),
    )
    .filter(({ by }) => by >= 0.5)
    .toSorted((a, b) => b.by - a.by);
  for (const { from, to } of likely) {
    if (pairs.has(to) || taken.has(from)) continue;
    pairs.set(to, from);
    taken.add(from);
  }
}

/**
 * 0 to 1: half for the text, half for the headings; products and areas by their text alone. One title in
 * one product is one thing, whatever it says now. Group headings read alike under every product, so they only follow
 * their product.
 */
function likeness(from: Section, to: Section): number {
  if (from.text === '' || to.text === '' || isGroup(from) || isGroup(to)) return 0;
  const text = similarity(from.text, to.text);
  if (from.path.length === 1 && to.path.length === 1) return text;
  if (from.path[0] === to.path[0] && isSameTitle(from, to)) return (1 + text) / 2;
  const shared = from.path.filter((heading) =>
    to.path.some((other) => titleKey(other) === titleKey(heading)),
  );
  return (text + shared.length / Math.max(from.path.length, to.path.length)) / 2;
}

const isGroup = ({ path }: Section): boolean => groupLevel(path.at(-1) ?? '') !== null;

/** `old product → new product`. */
const move = (from: Section, to: Section): string => `${from.path[0] ?? ''} → ${to.path[0] ?? ''}`;

export const isSameTitle = (a: Section, b: Section): boolean =>
  titleKey(a.path.at(-1) ?? '') === titleKey(b.path.at(-1) ?? '');
