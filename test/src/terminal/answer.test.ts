import { expect, it } from 'vitest';

import { answerText } from '../../../src/terminal/answer.ts';
import { PLAIN } from '../../../src/terminal/screen.ts';
import { answerOf, partOf } from '../../support/answers.ts';

it('says verdict, fact, why, what to do and source, in this order', () => {
  expect(answerText(answerOf({}, [partOf({ lead: 'Yes.' })]), PLAIN)).toBe(
    [
      'Eligible with conditions — Pigeon Post',
      'Yes. Pigeons may carry PHI inside the city.',
      'Why: Outside of it nobody knows them.',
      'Do: Feed the pigeons. [You] (Roof > Loft)',
      'Source: The Made-up Guide, 2024-01-31: Pigeon Post › Required for HIPAA',
      'Look for: “inside the city”',
      '',
      "Rests on Twilio's guide in its edition of 2024-01-31; newer editions exist. Not legal advice.",
    ].join('\n'),
  );
});

it('puts house rules and the warning about PHI before everything', () => {
  const house = [{ name: 'Acme rule 7', text: 'No pigeons.', verdict: 'not-eligible' as const }];
  const lines = answerText(answerOf({ house, holdsPhi: true }), PLAIN).split('\n');
  expect(lines[0]).toMatch(/seems to hold data of a person/);
  expect(lines[2]).toBe('House rule: Acme rule 7 (Not eligible): No pigeons.');
});

it('heads several parts with what they come to together', () => {
  const parts = [partOf({ verdict: 'not-eligible' }), partOf({ verdict: 'eligible', subject: 'Owl Mail' })];
  const text = answerText(answerOf({}, parts), PLAIN);
  expect(text).toMatch(/^Together: Not eligible\n\nNot eligible — Pigeon Post[\s\S]*Eligible — Owl Mail/);
});

it('shows the members of a list, disclosures, notices, relatives and readings', () => {
  const other = { id: 'owls.mail', title: 'Owl Mail', verdict: 'required' as const };
  const answer = answerOf(
    {
      notices: [
        { id: 'n1', text: 'Owls were announced.', url: 'https://example.com', grade: 'A' },
        { id: 'n2', text: 'Ravens, too.', url: null, grade: 'D' },
      ],
      related: [other],
      choices: [
        { id: 'owls', label: 'Owls that fly' },
        { id: 'owl-mail', label: 'Owls that write' },
      ],
    },
    [partOf({ items: [other], disclosures: ['The guide is torn here.'] })],
  );
  const text = answerText(answer, PLAIN);
  expect(text).toContain('\n- Owl Mail: Required\nNote: The guide is torn here.\n');
  expect(text).toContain('Later: Owls were announced. https://example.com Certainty A: confirm');
  expect(text).toContain('Later: Ravens, too. Certainty D');
  expect(text).toContain('Related: Owl Mail (required)');
  expect(text).toContain('Which one do you mean?\n1. Owls that fly\n2. Owls that write');
});

it.each(['medium', 'low'] as const)('admits that its confidence is %s', (confidence) => {
  expect(answerText(answerOf({ confidence }), PLAIN)).toMatch(/sure that this was meant/);
});

it('tells the place itself from places that say more', () => {
  const source = { document: 'The List', edition: '2024-01-31', path: [] };
  const text = answerText(answerOf({}, [partOf({ sources: [source, { ...source, seeAlso: true }] })]), PLAIN);
  expect(text).toContain('Source: The List, 2024-01-31\nSee also: The List, 2024-01-31');
});

it('leaves out what there is nothing to say of', () => {
  const part = partOf({ verdict: 'not-covered', why: '', actions: [], sources: [], find: [] });
  expect(answerText(answerOf({}, [part]), PLAIN)).not.toMatch(/Why:|Do:|Source:|Look for:/);
});

it('keeps to the width', () => {
  const lines = answerText(answerOf(), { width: 50, isColoured: false }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
});

it('colours the verdict', () => {
  expect(answerText(answerOf(), { width: 50, isColoured: true })).toContain(
    '\u001B[33mEligible with conditions',
  );
});
