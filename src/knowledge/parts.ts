import type { Catalog } from './catalog.ts';
import { overlooked } from './caution.ts';
import { enumerate } from './enumerate.ts';
import { missingEvidence } from './evidence.ts';
import type { Reader, ReadQuestion } from './read.ts';
import type { Settled } from './settle.ts';
import { splitClauses } from './split.ts';

/** Parts of a compound question where each has a subject of its own; else the question as a whole. */
export function settleAll(
  reading: ReadQuestion,
  read: Reader,
  settleOne: (one: ReadQuestion) => Settled,
  catalog: Catalog,
): Settled[] {
  const { asked, scene } = splitClauses(reading.normalised);
  const clauses = asked.map((clause) => read(clause));
  const isCompound =
    clauses.length > 1 &&
    clauses.every((clause) => clause.tokens.length >= SHORTEST_CLAUSE || isNamed(clause, catalog));
  const members = (isCompound ? clauses : [reading]).flatMap((clause) => enumerate(clause, catalog));
  if (members.length < 2) return withOverlooked(reading, settleOne, catalog);
  const parts = members.map((member, index) => {
    if (isNamed(member, catalog)) return settleOne(member);
    const before = members.slice(0, index).findLast((one) => isNamed(one, catalog));
    const inScene = settleOne(about(before, read(`${scene} ${member.normalised}`)));
    const isOpen = missingEvidence(member.normalised, undefined) !== undefined;
    return isSure(inScene) || isOpen ? inScene : undefined;
  });
  const own = distinctParts(parts.filter((one) => one !== undefined));
  return own.length > 1 ? own : withOverlooked(reading, settleOne, catalog);
}

/** The answer, and beside it what it passes over although the guide rules it out. */
function withOverlooked(
  reading: ReadQuestion,
  settleOne: (one: ReadQuestion) => Settled,
  catalog: Catalog,
): Settled[] {
  const answer = settleOne(reading);
  const other = overlooked(reading, answer, catalog);
  const beside = other === undefined ? undefined : settleOne(other);
  return beside?.part.verdict === 'not-eligible'
    ? distinctParts([answer, { ...beside, margin: answer.margin }])
    : [answer];
}

/** "Is SMS eligible, and what does it cost?": the second question is about what the first one names. */
function about(before: ReadQuestion | undefined, clause: ReadQuestion): ReadQuestion {
  const end = clause.tokens.length;
  const borrowed = (before?.mentions ?? []).map((mention) => ({ ...mention, start: end, end }));
  return clause.mentions.length > 0 ? clause : { ...clause, mentions: borrowed };
}

/** "2048 or 4096?" only goes on with the question before it. */
const SHORTEST_CLAUSE = 4;

/** A clause that names nothing stands as a part of its own only when the classifier is sure of it. */
const SURE_ALONE = 0.3;

const isSure = ({ part, ranking }: Settled): boolean =>
  part.verdict !== 'not-covered' && (ranking.candidates[0]?.share ?? 0) > SURE_ALONE;

const key = ({ part }: Settled): string => part.records[0] ?? part.subject;

const distinctParts = (parts: readonly Settled[]): Settled[] =>
  [...new Map(parts.toReversed().map((one) => [key(one), one])).values()].toReversed();

const isNamed = ({ mentions }: ReadQuestion, { entities }: Catalog): boolean =>
  mentions.some((mention) => mention.entities.some((id) => entities.get(id)?.kind !== 'concept'));
