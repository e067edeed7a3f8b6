import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Answer } from '../../../src/core/answer.ts';
import type { Requirement } from '../../../src/core/requirement.ts';
import { openEngine } from '../../../src/knowledge/open.ts';
import { answerView } from '../../../src/views/answer.ts';
import type { Stage } from '../../../src/views/controls.ts';
import { countText, findMessageProblems, findViewProblems } from '../../../src/views/limits.ts';
import { sharedView } from '../../../src/views/shared.ts';
import { whyModal, whyView } from '../../../src/views/why.ts';
import { controlsIn, wordsIn } from '../../support/blocks.ts';
import {
  HOSTILE,
  hugeFrame,
  longAnswer,
  longItems,
  longPart,
  sixChoices,
  VERDICTS,
} from '../../support/extremes.ts';

const STAGES: readonly Stage[] = ['private', 'thread', 'modal'];
const USER = 'U012AB3CD';
const KNOWN_CONTROL = /^<(?:https:\/\/[^\s<>|]+\|Source|@U012AB3CD)>$/;

/** What Slack, or a reader, would refuse about the answer wherever it is drawn. */
function faultsOf(answer: Answer): readonly unknown[] {
  const drawn = [
    ...STAGES.map((stage) => answerView(answer, stage)),
    sharedView(answerView(answer, 'thread'), USER),
    whyView(answer, true),
  ];
  return [
    ...drawn.flatMap(findMessageProblems),
    ...findViewProblems(whyModal(answer, true)),
    ...drawn.filter(({ blocks }) => blocks.length > 50 || countText(blocks) >= 12_000).map(() => 'too long'),
    ...drawn.flatMap(({ blocks }) => controlsIn(blocks)).filter((control) => !KNOWN_CONTROL.test(control)),
  ];
}

const twelve = <T>(one: T): T[] => Array.from({ length: 12 }, () => one);

const EXTREMES: readonly (readonly [string, (by: string) => Answer])[] = [
  ['one long part', (by) => longAnswer(by, [longPart(by)])],
  ['twelve long parts', (by) => longAnswer(by, twelve(longPart(by)))],
  [
    'thirty long parts',
    (by) => longAnswer(by, [...twelve(longPart(by)), ...twelve(longPart(by)), longPart(by)]),
  ],
  [
    'a list of 60',
    (by) => longAnswer(by, [longPart(by, { statement: by.repeat(2400), items: longItems(by) })]),
  ],
  ['twelve lists', (by) => longAnswer(by, twelve(longPart(by, { items: longItems(by) })))],
  [
    'six readings',
    (by) => longAnswer(by, twelve(longPart(by)), { choices: sixChoices(by), frame: hugeFrame() }),
  ],
  ['a frame that no button holds', (by) => longAnswer(by, [longPart(by)], { frame: hugeFrame() })],
  ['no part at all', (by) => longAnswer(by, [])],
];

describe.each(EXTREMES)('an answer with %s', (_name, make) => {
  it.each(HOSTILE)('fits into a message when made of %s', (_kind, by) =>
    expect(faultsOf(make(by))).toEqual([]),
  );
});

it.each(VERDICTS)('fits when the verdict is %s', (verdict) =>
  expect(faultsOf(longAnswer('a', [longPart('a', { verdict })], { verdict }))).toEqual([]),
);

const engine = openEngine(() => false);

it('fits for every question that it is tuned on', () => {
  const folder = new URL('../../questions/dev/', import.meta.url);
  const questions = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly q: string }).q),
  );
  expect(questions.length).toBeGreaterThan(300);
  expect(questions.filter((question) => faultsOf(engine.ask(question)).length > 0)).toEqual([]);
});

const RECORDS = new URL('../../../data/requirements/', import.meta.url);
const records = readdirSync(RECORDS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, RECORDS), 'utf8')) as Requirement);

const recall = (ids: readonly string[]): Answer =>
  engine.recall({ entities: [], records: ids, attribute: null, qualifiers: {}, rules: [] });

it('shows each record whole', () => {
  const shortened = records.filter(({ id, statement }) => {
    const answer = recall([id]);
    const words = wordsIn(answerView(answer, 'private').blocks).replaceAll(
      /&(amp|lt|gt);/g,
      (_, name: string) => SIGNS[name] ?? '',
    );
    return faultsOf(answer).length > 0 || !words.includes(statement) || words.includes('✂️');
  });
  expect(shortened.map(({ id }) => id)).toEqual([]);
});

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

const size = ({ statement, why, actions }: Requirement): number =>
  JSON.stringify([statement, why, actions]).length;

it('fits with the twelve longest records at once, and says that it is shortened', () => {
  const longest = records.toSorted((a, b) => size(b) - size(a)).slice(0, 12);
  const answer = recall(longest.map(({ id }) => id));
  expect(answer.parts).toHaveLength(12);
  expect(faultsOf(answer)).toEqual([]);
  expect(wordsIn(answerView(answer, 'private').blocks)).toContain('Shortened to fit into one message');
});
