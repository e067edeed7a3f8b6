import type { Answer, AnswerPart } from '../../src/core/answer.ts';
import type { Verdict } from '../../src/core/requirement.ts';
import { answerOf, partOf } from './answers.ts';

export const VERDICTS: readonly Verdict[] = [
  'eligible',
  'conditional',
  'not-eligible',
  'required',
  'recommended',
  'not-required',
  'info',
  'not-covered',
];

/** What words may be made of: letters, marks that grow when they are escaped, calls to everybody, emoji. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['letters', 'a'],
  ['ampersands', '&'],
  ['calls to everybody', '<!channel> '],
  ['ends of links', '|x>'],
  ['emoji', '😀'],
  ['lines', 'a\n'],
  ['marks', '*_~`'],
];

/** Exactly so many characters, as Slack counts them. */
export const filled = (length: number, by: string): string =>
  Array.from(by.repeat(length)).slice(0, length).join('');

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A part as long as records may be, of the given characters. */
export const longPart = (by: string, change: Partial<AnswerPart> = {}): AnswerPart =>
  partOf({
    subject: filled(140, by),
    lead: 'Yes.',
    statement: filled(500, by),
    why: filled(300, by),
    actions: times(8, () => ({ who: 'customer' as const, do: filled(220, by), where: filled(100, by) })),
    records: times(3, (index) => `pigeons.${'post-'.repeat(9)}${index}.eligibility`),
    sources: times(9, (index) => ({
      document: filled(60, by),
      edition: '2024-01-31',
      path: times(4, () => filled(90, by)),
      ...(index > 4 ? { seeAlso: true as const } : {}),
    })),
    find: times(10, () => filled(70, by)),
    disclosures: times(2, () => filled(300, by)),
    ...change,
  });

export const longItems = (by: string, count = 60): AnswerPart['items'] =>
  times(count, (index) => ({
    id: `pigeons.${index}.eligibility`,
    title: filled(120, by),
    verdict: VERDICTS[index % VERDICTS.length] ?? 'info',
  }));

/** Everything that an answer may carry, each as long as it may be. */
export const longAnswer = (by: string, parts: readonly AnswerPart[], change: Partial<Answer> = {}): Answer =>
  answerOf(
    {
      related: times(9, () => ({ id: 'x', title: filled(120, by), verdict: 'conditional' as const })),
      notices: times(4, () => ({
        id: 'n',
        text: filled(400, by),
        url: `https://example.com/${'&'.repeat(200)}`,
        grade: 'D',
      })),
      house: times(6, (index) => ({
        name: filled(60, by),
        text: filled(500, by),
        ...(index > 3 ? { verdict: 'not-eligible' as const } : {}),
      })),
      confidence: 'low',
      holdsPhi: true,
      ...change,
    },
    parts,
  );

export const sixChoices = (by: string): Answer['choices'] =>
  times(6, (index) => ({ id: `entity-${index}`, label: filled(90, by) }));

/** A frame that no button holds: ids that can't be packed. */
export const hugeFrame = (): Answer['frame'] => ({
  entities: times(80, (index) => `entity-${(index * 2_654_435_761) % 4_294_967_296}`),
  records: times(300, (index) => `pigeons.${((index + 1) * 2_654_435_761) % 4_294_967_296}.eligibility`),
  attribute: 'eligibility',
  qualifiers: { geo: 'us', phi: 'with' },
  rules: ['list'],
});
