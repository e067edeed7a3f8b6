import { expect, it } from 'vitest';

import { gistOf, isLooser, markQuestion, say, tooMany } from '../../support/real-engine.ts';
import { readQuestions } from '../../support/repository-data.ts';

const dev = readQuestions('dev');

/** Every third development question, where it is answered rightly and with high confidence. */
const sure = dev
  .filter((_, at) => at % 3 === 0)
  .map(markQuestion)
  .filter(({ endToEnd, said }) => endToEnd && said.confidence === 'high')
  .map(({ gold }) => ({ question: gold.q, before: say(gold.q) }));

/** `change` done to the middle of the longest plain word of seven letters or more. */
function inLongestWord(question: string, change: (word: string, middle: number) => string): string {
  const words = question.match(/\b[a-z]{7,}\b/g) ?? [];
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  return longest === undefined
    ? question
    : question.replace(longest, change(longest, Math.floor(longest.length / 2)));
}

const swapLetters = (word: string, at: number): string =>
  word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);

const VARIATIONS: Readonly<Record<string, (question: string) => string>> = {
  'two letters swapped': (question) => inLongestWord(question, swapLetters),
  'a letter left out': (question) =>
    inLongestWord(question, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter doubled': (question) =>
    inLongestWord(question, (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at)),
  'capitals only': (question) => question.toUpperCase(),
  'small letters only': (question) => question.toLowerCase(),
  'a greeting': (question) => `Hi, ${question}`,
  'a polite beginning': (question) => `Hello, could you please tell me: ${question}`,
  'thanks at the end': (question) => `${question} Thanks a lot!`,
  'a mention of the bot': (question) => `<@U00000001> ${question}`,
  'odd white space': (question) => `  ${question.replaceAll(' ', '  ')} \n`,
};

/** A share of questions may read differently: word pairs and sentence starts are evidence too. */
const MOST_DIFFERENT = 0.05;
const MOST_LOOSER = 0.01;

it('has enough sure answers to vary', () => expect(sure.length).toBeGreaterThan(80));

it.each(Object.entries(VARIATIONS))('gives the same answer to a question with %s', (_name, vary) => {
  const pairs = sure.map((one) => ({ ...one, now: say(vary(one.question)) }));
  const tell = (unlike: typeof pairs): string[] =>
    unlike.map(({ question, before, now }) => `${question}\n  ${gistOf(before)}\n  ${gistOf(now)}`);
  const different = pairs.filter(({ before, now }) => gistOf(before) !== gistOf(now));
  const looser = pairs.filter(({ before, now }) => isLooser(now.verdict, before.verdict));
  expect(tooMany(tell(looser), sure.length, MOST_LOOSER)).toEqual([]);
  expect(tooMany(tell(different), sure.length, MOST_DIFFERENT)).toEqual([]);
});

it.each([
  ['Is WhatsApp eligible in Conversations?', 'Is MMS eligible in Conversations?'],
  ['Is SMS eligible?', 'Is WhatsApp eligible?'],
  ['Is Studio eligible?', 'Is Autopilot eligible?'],
  ['Can we use Flex Webchat with PHI?', 'Can we use Programmable Chat with PHI?'],
  ['Are call recordings eligible?', 'Is Voice Intelligence eligible?'],
  ['Is Verify by SMS allowed?', 'Is Verify by email allowed?'],
  ['Is Message Redaction required?', 'Are webhook signatures required?'],
  ['Can we use Predictions?', 'Can we use Generative Audiences?'],
  ['Is Media Streams eligible?', 'Is Agent Copilot eligible?'],
  ['Is Message Tagging eligible?', 'Is Message Redaction recommended?'],
  ['Is Lookup eligible?', 'Is Fax eligible?'],
  ['Is the Virtual Agent allowed with PHI?', 'Is Autopilot allowed with PHI?'],
  ['Are public Assets OK for PHI?', 'Are private Assets OK for PHI?'],
  ['Can we use Group Rooms with PHI?', 'Can we use Peer-to-Peer Rooms with PHI?'],
])('answers %j and %j differently', (one, other) => expect(say(one).verdict).not.toBe(say(other).verdict));

const PLACES = ['Our patients are in Canada.', 'This is for numbers in Germany.', 'The clinic is in Mexico.'];
const US_ONLY = ['Programmable SMS', 'Programmable Voice And SIP', 'Verify'];

it('never says something looser because a place abroad is named', () => {
  const asked = dev.filter(({ sections }) => US_ONLY.includes(sections[0]?.[0] ?? ''));
  expect(asked.length).toBeGreaterThan(60);
  const looser = asked
    .map(({ q }, at) => ({ q, more: `${q} ${PLACES[at % PLACES.length] ?? ''}` }))
    .filter(({ q, more }) => isLooser(say(more).verdict, say(q).verdict));
  expect(looser).toEqual([]);
});

it.each(['SMS', 'MMS', 'Programmable Voice', 'Verify', 'Conversations', 'Frontline'])(
  'rules %s out for people in Canada',
  (product) => expect(say(`Is ${product} eligible for patients in Canada?`).verdict).toBe('not-eligible'),
);
