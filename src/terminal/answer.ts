import type { Answer, AnswerPart, Confidence, HouseNote, NoticeLine, SourceRef } from '../core/answer.ts';
import type { Action, Verdict } from '../core/requirement.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { paint, wrap, type Ink, type Screen } from './screen.ts';

/** An answer as a person reads it: own rules, verdict, why, what to do, source; what is later or alike comes last. */
export function answerText(answer: Answer, screen: Screen): string {
  return [
    ...(answer.holdsPhi ? [paint(wrap(PHI_WARNING, screen), 'yellow', screen)] : []),
    ...answer.house.map((note) => houseText(note, screen)),
    ...(answer.parts.length > 1 ? [paint(`Together: ${VERDICT_WORDS[answer.verdict]}`, 'bold', screen)] : []),
    ...answer.parts.map((part) => partText(part, screen)),
    ...choicesText(answer, screen),
    ...answer.notices.map((notice) => wrap(noticeText(notice), screen, 'Later: ')),
    ...relatedText(answer, screen),
    paint(wrap(footer(answer), screen), 'dim', screen),
  ].join('\n\n');
}

const PHI_WARNING =
  'This question seems to hold data of a person. It was answered and not kept. Ask without names, numbers and addresses.';

const INKS: Readonly<Record<Verdict, Ink>> = {
  'not-eligible': 'red',
  required: 'yellow',
  conditional: 'yellow',
  recommended: 'yellow',
  'not-required': 'green',
  eligible: 'green',
  info: 'cyan',
  'not-covered': 'dim',
};

function houseText({ name, text, verdict }: HouseNote, screen: Screen): string {
  const head = verdict === undefined ? name : `${name} (${VERDICT_WORDS[verdict]})`;
  return wrap(`${head}: ${text}`, screen, 'House rule: ', '  ');
}

function partText(part: AnswerPart, screen: Screen): string {
  const head = paint(VERDICT_WORDS[part.verdict], INKS[part.verdict], screen);
  return [
    `${head} — ${paint(part.subject, 'bold', screen)}`,
    wrap([part.lead, part.statement].filter((text) => text !== undefined && text !== '').join(' '), screen),
    ...(part.why === '' ? [] : [wrap(part.why, screen, 'Why: ')]),
    ...part.actions.map((action) => wrap(actionText(action), screen, 'Do: ')),
    ...part.items.map(({ title, verdict }) => wrap(`${title}: ${VERDICT_WORDS[verdict]}`, screen, '- ')),
    ...part.disclosures.map((text) => wrap(text, screen, 'Note: ')),
    ...part.sources.map((source) =>
      wrap(sourceText(source), screen, source.seeAlso === true ? 'See also: ' : 'Source: '),
    ),
    ...(part.find.length === 0
      ? []
      : [wrap(part.find.map((text) => `“${text}”`).join(', '), screen, 'Look for: ')]),
  ].join('\n');
}

const WHO = { customer: 'You', twilio: 'Twilio', 'third-party': 'Third party' } as const;

const actionText = (action: Action): string =>
  `${action.do} [${WHO[action.who]}]${action.where === undefined ? '' : ` (${action.where})`}`;

const sourceText = ({ document, edition, path }: SourceRef): string =>
  [[document, edition].join(', '), ...(path.length > 0 ? [path.join(' › ')] : [])].join(': ');

const noticeText = ({ text, url, grade }: NoticeLine): string =>
  [text, ...(url === null ? [] : [url]), `Certainty ${grade}: confirm it before you rely on it.`].join(' ');

function choicesText({ choices }: Answer, screen: Screen): string[] {
  if (choices.length === 0) return [];
  const lines = choices.map(({ label }, index) => wrap(label, screen, `${index + 1}. `));
  return [['Which one do you mean?', ...lines].join('\n')];
}

function relatedText({ related }: Answer, screen: Screen): string[] {
  if (related.length === 0) return [];
  const items = related.map(({ title, verdict }) => `${title} (${VERDICT_WORDS[verdict].toLowerCase()})`);
  return [wrap(items.join(' · '), screen, 'Related: ')];
}

const DOUBT: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: 'Fairly sure that this was meant; `why` shows how the question was read. ',
  low: 'Not sure that this was meant: say it in other words, or see `why`. ',
};

const footer = ({ guide, confidence, choices }: Answer): string =>
  `${choices.length > 0 ? '' : DOUBT[confidence]}Rests on Twilio's guide in its edition of ${guide}; newer editions exist. Not legal advice.`;
