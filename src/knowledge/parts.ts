import type { Catalog } from './catalog.ts';
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
  if (members.length < 2) return [settleOne(reading)];
  const parts = members.map((member) => {
    if (isNamed(member, catalog)) return settleOne(member);
    const inScene = settleOne(read(`${scene} ${member.normalised}`));
    return isSure(inScene) || missingEvidence(member.normalised, undefined) !== undefined
      ? inScene
      : undefined;
  });
  const own = distinctParts(parts.filter((one) => one !== undefined));
  return own.length > 1 ? own : [settleOne(reading)];
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
