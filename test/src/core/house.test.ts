import { expect, it } from 'vitest';

import type { Verdict } from '../../../src/core/requirement.ts';
import { STRICTEST_FIRST } from '../../../src/core/requirement.ts';
import { applyHouse, changeHouse, HOUSE_VERDICTS, parseHouseChange } from '../../../src/core/house.ts';
import type { HouseRule } from '../../../src/core/settings.ts';
import { answerOf, partOf } from '../../support/answers.ts';

const RECORD = 'pigeons.post.eligibility';
const rule = (change: Partial<HouseRule> = {}): HouseRule => ({
  record: RECORD,
  name: 'Acme rule 7',
  text: 'No pigeons.',
  verdict: 'not-eligible',
  by: 'U0001',
  at: '2024-01-31T00:00:00.000Z',
  ...change,
});

it('makes the part and the answer stricter', () => {
  const answer = applyHouse(answerOf(), [rule()]);
  expect(answer).toMatchObject({
    verdict: 'not-eligible',
    parts: [{ verdict: 'not-eligible' }],
    house: [{ name: 'Acme rule 7', text: 'No pigeons.', verdict: 'not-eligible' }],
  });
  expect(answer.explanation.rules).toContain(`house:${RECORD}`);
});

it('takes a yes away from a part that it makes stricter', () => {
  expect(applyHouse(answerOf({}, [partOf({ lead: 'Yes.' })]), [rule()]).parts[0]).not.toHaveProperty('lead');
});

it('never loosens a verdict, whatever the rule says', () => {
  for (const given of STRICTEST_FIRST) {
    for (const verdict of STRICTEST_FIRST) {
      const before = answerOf({}, [partOf({ verdict: given })]);
      const after = applyHouse(before, [rule({ verdict })]).verdict;
      expect(STRICTEST_FIRST.indexOf(after)).toBeLessThanOrEqual(STRICTEST_FIRST.indexOf(given));
    }
  }
});

it('shows a rule that is not stricter as a note', () => {
  const answer = applyHouse(answerOf({}, [partOf({ verdict: 'not-eligible' })]), [
    rule({ verdict: 'recommended' }),
  ]);
  expect(answer.house).toEqual([{ name: 'Acme rule 7', text: 'No pigeons.' }]);
});

it('leaves an answer alone that rests on other records', () => {
  const answer = answerOf();
  expect(applyHouse(answer, [rule({ record: 'owls.mail.eligibility' })])).toBe(answer);
});

it('does not turn the neutral verdict of several parts into the strictest of them', () => {
  const parts = [
    partOf({ verdict: 'not-eligible', records: ['owls.mail.eligibility'] }),
    partOf({ verdict: 'eligible' }),
  ];
  const answer = applyHouse(answerOf({ verdict: 'info' }, parts), [rule({ verdict: 'recommended' })]);
  expect(answer.verdict).toBe('recommended');
});

it('marks the item of a list and leaves the list its verdict', () => {
  const items = [{ id: RECORD, title: 'Pigeon Post', verdict: 'eligible' as Verdict }];
  const answer = applyHouse(answerOf({}, [partOf({ verdict: 'info', records: [RECORD], items })]), [rule()]);
  expect(answer).toMatchObject({
    verdict: 'info',
    parts: [{ verdict: 'info', items: [{ verdict: 'not-eligible' }] }],
  });
});

it('reads a rule with a verdict, a note, and one in quotes', () => {
  expect(parseHouseChange('add a.b required Acme 7: Text: with colon')).toEqual({
    kind: 'add',
    record: 'a.b',
    name: 'Acme 7',
    text: 'Text: with colon',
    verdict: 'required',
  });
  expect(parseHouseChange('add a.b note "Acme 7: Text"')).toEqual({
    kind: 'add',
    record: 'a.b',
    name: 'Acme 7',
    text: 'Text',
  });
  expect(parseHouseChange('remove a.b Acme 7')).toEqual({ kind: 'remove', record: 'a.b', name: 'Acme 7' });
});

it.each(STRICTEST_FIRST.filter((verdict) => !HOUSE_VERDICTS.some((known) => known === verdict)))(
  'refuses a rule that would say %s',
  (verdict) => expect(() => parseHouseChange(`add a.b ${verdict} Acme: text`)).toThrow(/stricter/),
);

it.each(['', 'add', 'add a.b', 'add a.b required', 'add a.b required no colon', 'drop a.b x', 'remove a.b'])(
  'refuses %j',
  (value) => expect(() => parseHouseChange(value)).toThrow(/form/),
);

it.each([`${'n'.repeat(61)}: text`, `name: ${'t'.repeat(501)}`])('refuses what is too long', (text) =>
  expect(() => parseHouseChange(`add a.b note ${text}`)).toThrow(/too long/),
);

it('replaces the rule of the same record and name', () => {
  const change = { kind: 'add', record: RECORD, name: 'acme RULE 7', text: 'New.' } as const;
  expect(changeHouse([rule()], change, 'U0002', 'now')).toEqual([
    { record: RECORD, name: 'acme RULE 7', text: 'New.', by: 'U0002', at: 'now' },
  ]);
});

it('removes a rule, and says when there is none', () => {
  const change = { kind: 'remove', record: RECORD, name: 'Acme rule 7' } as const;
  expect(changeHouse([rule()], change, 'U0001', 'now')).toEqual([]);
  expect(() => changeHouse([], change, 'U0001', 'now')).toThrow(/No such house rule/);
});
