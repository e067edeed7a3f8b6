import { describe, expect, it } from 'vitest';

import type { Answer, AnswerPart } from '../../../src/core/answer.ts';
import { openEngine } from '../../../src/knowledge/open.ts';
import { answerView } from '../../../src/views/answer.ts';
import type { Stage } from '../../../src/views/controls.ts';
import { verdictMark } from '../../../src/views/verdict.ts';
import { answerOf, partOf } from '../../support/answers.ts';
import { wordsIn } from '../../support/blocks.ts';
import { longItems, VERDICTS } from '../../support/extremes.ts';

const wordsOf = (answer: Answer, stage: Stage = 'private'): string =>
  wordsIn(answerView(answer, stage).blocks);
const ofPart = (change: Partial<AnswerPart>): string => wordsOf(answerOf({}, [partOf(change)]));

it('begins with the verdict as emoji and word, then says why, what to do and who does it', () => {
  expect(wordsOf(answerOf()).split('\n').slice(0, 5)).toEqual([
    '☑️ *Eligible with conditions* · *Pigeon Post*',
    'Pigeons may carry PHI inside the city.',
    '*Why:* Outside of it nobody knows them.',
    '*What to do*',
    '• *You:* Feed the pigeons. _(Roof &gt; Loft)_',
  ]);
});

it.each(VERDICTS)('has an emoji and a word of its own for %s', (verdict) => {
  const mark = verdictMark(verdict);
  expect(mark).toMatch(/^\S{1,3} \*[A-Z][a-z ]+\*$/);
  expect(VERDICTS.filter((other) => verdictMark(other) === mark)).toEqual([verdict]);
  expect(wordsOf(answerOf({ verdict }, [partOf({ verdict })])).startsWith(mark)).toBe(true);
});

it.each([
  ['customer', 'You'],
  ['twilio', 'Twilio'],
  ['third-party', 'The other vendor'],
] as const)('names who acts: %s', (who, name) =>
  expect(ofPart({ actions: [{ who, do: 'Feed them.' }] })).toContain(`• *${name}:* Feed them.\n`),
);

it('tells how many actions it leaves out', () => {
  const actions = Array.from({ length: 11 }, () => ({ who: 'customer' as const, do: 'Feed them.' }));
  expect(ofPart({ actions })).toContain('• and 3 more: ask “how” about this alone');
});

it('answers a yes-or-no question first', () =>
  expect(ofPart({ lead: 'Yes.' })).toContain('\nYes. Pigeons may carry PHI inside the city.'));

it('discloses what is wrong with the guide', () =>
  expect(ofPart({ disclosures: ['It is torn.', 'It is wet.'] })).toContain(
    '*About the guide:* It is torn. It is wet.',
  ));

it('leaves out what there is nothing to say of', () => {
  const part = partOf({ verdict: 'not-covered', why: '', actions: [], sources: [], find: [], records: [] });
  expect(wordsOf(answerOf({}, [part]))).not.toMatch(
    /Why:|What to do|About the guide|📖|See also|Look for|Related/,
  );
});

it('says that newer editions exist, that it is no legal advice, and to keep PHI out', () =>
  expect(wordsOf(answerOf())).toMatch(
    /edition of January 31, 2024; newer editions exist\. Not legal advice\. Keep PHI out of questions\.$/,
  ));

it('warns of PHI first, without saying what it saw', () => {
  const words = wordsOf(answerOf({ holdsPhi: true }));
  expect(words).toMatch(/^⚠️ \*That looked like it holds PHI\.\*/);
  expect(words).not.toContain('pigeons carry');
});

it.each([
  ['medium', 'I am fairly sure'],
  ['low', 'I am not sure'],
] as const)('admits that its confidence is %s', (confidence, admission) => {
  expect(wordsOf(answerOf({ confidence }))).toContain(`${admission} that this is what you asked.`);
  expect(wordsOf(answerOf({ confidence }))).toContain('“Why?” shows how');
  expect(wordsOf(answerOf({ confidence }), 'modal')).not.toContain('“Why?”');
});

it('names related records, and the nearest ones where the guide has no answer', () => {
  const related = [{ id: 'owls.mail', title: 'Owl Mail', verdict: 'required' as const }];
  expect(wordsOf(answerOf({ related }))).toContain('*Related:* Owl Mail (required)');
  expect(wordsOf(answerOf({ related, verdict: 'not-covered' }))).toContain(
    '*Nearest in the guide:* Owl Mail',
  );
});

describe('several parts', () => {
  const two = [partOf({ verdict: 'required' }), partOf({ verdict: 'not-covered', subject: 'Owls' })];

  it('begin with the strictest, and each has its own verdict', () => {
    const words = wordsOf(answerOf({ verdict: 'required' }, two));
    expect(words).toMatch(
      /^❗ \*Required\* · the strictest of 2 parts counts\n❗ \*Required\* · \*Pigeon Post\*/,
    );
    expect(words).toContain('❔ *Not covered by the guide* · *Owls*');
  });

  it('call nothing strict where nothing is', () =>
    expect(wordsOf(answerOf({ verdict: 'info' }, two))).toMatch(/^ℹ️ \*Information\* · 2 parts\n/));

  it('beyond twelve are left out, and it says so', () => {
    const fourteen = Array.from({ length: 14 }, () => partOf());
    expect(wordsOf(answerOf({}, fourteen))).toContain('and 2 more parts: ask about them on their own');
  });

  it('are whole where they fit', () => expect(wordsOf(answerOf({}, two))).not.toContain('✂️'));
});

it('has the verdict even when there is no part', () =>
  expect(wordsOf(answerOf({ verdict: 'not-covered' }, []))).toMatch(/^❔ \*Not covered by the guide\*\n/));

describe('a list', () => {
  it('stands under its verdicts', () => {
    const items = [
      { id: 'a', title: 'Owls', verdict: 'required' as const },
      { id: 'b', title: 'Bats', verdict: 'info' as const },
      { id: 'c', title: 'Rats & mice', verdict: 'required' as const },
    ];
    expect(ofPart({ items })).toContain(
      '❗ *Required* (2)\n• Owls\n• Rats &amp; mice\nℹ️ *Information* (1)\n• Bats\n',
    );
  });

  it('of sixty with ordinary names is shown whole', () => {
    const items = longItems('a').map((item, index) => ({
      ...item,
      title: `Feature ${index} of Pigeon Post`,
    }));
    expect(ofPart({ items }).match(/• Feature/g)).toHaveLength(60);
  });

  it('tells how many members it leaves out', () => {
    const items = longItems('a', 200);
    const words = ofPart({ items });
    const shown = words.match(/• aaa/g)?.length ?? 0;
    expect(words).toContain(`• and ${200 - shown} more: the terminal lists them all`);
  });
});

it('asks which reading is meant, and hides its doubt then', () => {
  const choices = [{ id: 'owls', label: 'Owls that fly' }];
  const words = wordsOf(answerOf({ choices, confidence: 'low' }));
  expect(words).toContain('*Which one do you mean?*\nOwls that fly');
  expect(words).not.toContain('I am not sure');
});

it('escapes what is not its own', () => {
  const foreign = '<!channel> & <https://example.com|here>';
  const answer = answerOf({ house: [{ name: foreign, text: foreign }] }, [
    partOf({ subject: foreign, statement: foreign, why: foreign, find: [foreign], disclosures: [foreign] }),
  ]);
  expect(wordsOf(answer)).not.toMatch(/<!channel|<https/);
  expect(wordsOf(answer)).toContain('&lt;!channel&gt; &amp; &lt;https://example.com|here&gt;');
});

it('puts nothing on a lock screen but the verdict', () => {
  const engine = openEngine(() => true);
  for (const question of [
    'May we text Canary Smith at +1 212 555 0100?',
    'Is Canary MMS eligible in 2031?',
  ]) {
    const { text } = answerView(engine.ask(question), 'private');
    expect(text).toMatch(/^Answer: [A-Z][a-z ]+$/);
  }
});

const STAGES = ['private', 'thread', 'modal'] as const;

it('repeats no word of a question that only the asker knows', () => {
  const engine = openEngine(() => false);
  for (const question of ['Is MMS for Canarina Smithson eligible?', 'Does Canarina Smithson sell pizza?']) {
    const answer = engine.ask(question);
    const drawn = STAGES.map((stage) => answerView(answer, stage));
    expect(JSON.stringify(drawn)).not.toMatch(/canarina|smithson/i);
  }
});
