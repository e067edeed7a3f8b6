import { expect, it } from 'vitest';

import type { Requirement } from '../../src/core/requirement.ts';
import { parseRequirement } from '../../src/knowledge/parse.ts';
import { isStricter } from '../../src/core/requirement.ts';
import { dataFiles, entityIds, knowledge, readData, recordIds } from '../support/repository-data.ts';

const records = knowledge.requirements;

/** Ids of the records that break a rule. */
const breaking = (isBroken: (record: Requirement) => boolean): readonly string[] =>
  records.filter(isBroken).map(({ id }) => id);

it('keeps a record in the file that its id names', () => {
  const misplaced = dataFiles('requirements').filter((file) => {
    const { id, product, attribute } = parseRequirement(readData(`requirements/${file}`), file);
    const [folder = '', name = ''] = file.split('/');
    return folder !== product || `${folder}.${name}` !== `${id}.json` || !id.endsWith(`.${attribute}`);
  });
  expect(misplaced).toEqual([]);
});

it('uses no id twice', () => expect(recordIds.size).toBe(records.length));

it('has an entity for every subject and product', () =>
  expect(breaking(({ entity, product }) => !entityIds.has(entity) || !entityIds.has(product))).toEqual([]));

it.each(['related', 'inherits', 'exceptions'] as const)('knows every record in "%s"', (field) =>
  expect(breaking((record) => record[field].some((id) => !recordIds.has(id) || id === record.id))).toEqual(
    [],
  ),
);

it('says its key terms in its statement, letter for letter', () => {
  const missing = records.flatMap(({ id, keyTerms, statement }) =>
    keyTerms
      .filter((term) => !statement.toLowerCase().includes(term.toLowerCase()))
      .map((term) => `${id}: ${term}`),
  );
  expect(missing).toEqual([]);
});

it('says something that can be checked', () =>
  expect(breaking(({ keyTerms, find }) => keyTerms.length === 0 || find.length === 0)).toEqual([]));

it('quotes phrases of at most eight words', () =>
  expect(breaking(({ find }) => find.some((phrase) => phrase.split(/\s+/).length > 8))).toEqual([]));

it('explains in "trap" why a rule is softer or harder than the heading that it stands under', () =>
  expect(
    breaking(
      ({ level, headingLevel, trap }) =>
        headingLevel !== null && level !== headingLevel && level !== 'info' && trap === undefined,
    ),
  ).toEqual([]));

it('carries the level "info" under a group heading only where it binds nobody', () =>
  expect(
    breaking(
      ({ level, headingLevel, verdict }) =>
        level === 'info' && headingLevel !== null && ['required', 'not-eligible'].includes(verdict),
    ),
  ).toEqual([]));

/** Overrides that permit more than their record: each is a sentence of the guide, so each stands here. */
const LOOSER = [
  'conversations.autopilot.eligibility vendor=own',
  'programmable-chat.autopilot.eligibility vendor=own',
];

it('loosens a verdict for a qualifier only where this list says so', () => {
  const looser = records.flatMap(({ id, verdict, overrides }) =>
    overrides
      .filter((one) => isStricter(verdict, one.verdict) && !['info', 'not-covered'].includes(one.verdict))
      .map(
        ({ when }) =>
          `${id} ${Object.entries(when)
            .map((pair) => pair.join('='))
            .join(' ')}`,
      ),
  );
  expect(looser).toEqual(LOOSER);
});

it('answers everything about places abroad in one record a product', () => {
  const products = records.filter(({ attribute }) => attribute === 'scope-geo').map(({ product }) => product);
  expect(products).toEqual([...new Set(products)]);
});

it('dates the rows of its history in their order', () =>
  expect(
    breaking(({ history }) => {
      const dates = history.map(({ date }) => date);
      return dates.toSorted().join() !== dates.join();
    }),
  ).toEqual([]));

it('never rests on "not-covered" alone: a gap is an override or no record', () =>
  expect(breaking(({ verdict }) => verdict === 'not-covered')).toEqual([]));
