import type { Level, Requirement, Verdict } from '../core/requirement.ts';

/** "Everything under this heading": computed from the records, so it is complete by construction. */
export interface ListRecord {
  /** `list.<product>.<level>` */
  readonly id: string;
  readonly product: string;
  readonly level: Level;
  readonly verdict: Verdict;
  /** One record a section, in the guide's order. */
  readonly members: readonly Requirement[];
  /** Path of the group heading, e.g. `Flex › Not Eligible for HIPAA`. */
  readonly path: readonly string[];
}

const GROUPS: readonly (readonly [Level, Verdict])[] = [
  ['required', 'required'],
  ['recommended', 'recommended'],
  ['consideration', 'conditional'],
  ['not-eligible', 'not-eligible'],
  ['eligible', 'eligible'],
];

/** `order`: heading paths in the guide's order, joined by " > ". */
export function buildLists(requirements: readonly Requirement[], order: readonly string[]): ListRecord[] {
  const products = [...new Set(requirements.map(({ product }) => product))];
  const lists = products.flatMap((product) =>
    GROUPS.flatMap(([level, verdict]): ListRecord[] => {
      const members = sectionsOf(requirements, product, level, order);
      const path = groupPath(members);
      return path === undefined
        ? []
        : [{ id: `list.${product}.${level}`, product, level, verdict, members, path }];
    }),
  );
  return [...lists, ...GROUPS.map(([level, verdict]) => everything(level, verdict, lists))];
}

/** One level over all products: `list.all.<level>`. */
function everything(level: Level, verdict: Verdict, lists: readonly ListRecord[]): ListRecord {
  const members = lists.filter((list) => list.level === level).flatMap((list) => list.members);
  return { id: `list.all.${level}`, product: 'all', level, verdict, members, path: [] };
}

function sectionsOf(
  requirements: readonly Requirement[],
  product: string,
  level: Level,
  order: readonly string[],
): Requirement[] {
  const bySection = new Map<string, Requirement>();
  for (const record of requirements) {
    if (record.product !== product || record.headingLevel !== level) continue;
    const section = pathKey(record.source.path);
    const holder = bySection.get(section);
    if (holder === undefined || rank(record, level) < rank(holder, level)) bySection.set(section, record);
  }
  return [...bySection]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([, record]) => record);
}

/** The record that carries the heading's own status speaks for its section. */
function rank(record: Requirement, level: Level): number {
  const ofLevel = GROUPS.find(([name]) => name === level)?.[1];
  if (record.verdict === ofLevel)
    return record.attribute === 'requirement' || record.attribute === 'eligibility' ? 0 : 1;
  return record.verdict === 'info' ? 3 : 2;
}

function groupPath(members: readonly Requirement[]): readonly string[] | undefined {
  const path = members[0]?.source.path;
  const at = path?.findIndex((heading) => heading.endsWith('for HIPAA')) ?? -1;
  return path === undefined || at < 0 ? undefined : path.slice(0, at + 1);
}

export const pathKey = (path: readonly string[]): string => path.join(' > ');
