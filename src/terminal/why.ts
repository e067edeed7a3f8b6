import type { Answer, Explanation } from '../core/answer.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { paint, wrap, type Screen } from './screen.ts';

/** How an answer came about: what was read, which rules fired, which records it rests on. */
export function whyText({ parts, explanation, confidence }: Answer, screen: Screen): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Read as', explanation.normalised],
    ['Spelling mended', explanation.fixes.map(({ from, to }) => `${from} → ${to}`).join(', ')],
    ['Names found', explanation.entities.map(({ name, matched }) => `${name} (“${matched}”)`).join(', ')],
    ['Circumstances', qualifiersText(explanation)],
    ['Rules that fired', explanation.rules.join(', ')],
    ...parts.map((part): readonly [string, string] => [
      'Rests on',
      `${part.records.join(', ') || 'no record'}: ${VERDICT_WORDS[part.verdict]}`,
    ]),
    [
      'Strongest evidence',
      explanation.features.map(({ feature, weight }) => `${feature} ${short(weight)}`).join(', '),
    ],
    ['Passed over', explanation.rivals.map(({ id, score }) => `${id} ${short(score)}`).join(', ')],
    ['Confidence', confidence],
  ];
  return [
    paint('Why this answer', 'bold', screen),
    ...lines.filter(([, text]) => text !== '').map(([label, text]) => wrap(text, screen, `${label}: `, '  ')),
  ].join('\n');
}

const short = (score: number): string => String(Math.round(score * 100) / 100);

const qualifiersText = ({ qualifiers }: Explanation): string =>
  Object.entries(qualifiers)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
