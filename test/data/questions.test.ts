import { expect, it } from 'vitest';

import type { Gold } from '../../scripts/metrics.ts';
import { pathText } from '../../src/core/guide.ts';
import { questionKey, readExamples, readOutline, readQuestions } from '../support/repository-data.ts';

const dev = readQuestions('dev');
const heldBack = readQuestions('held-back');
const all = [...dev, ...heldBack];

const keysOf = (questions: readonly { readonly q: string }[]): ReadonlySet<string> =>
  new Set(questions.map(({ q }) => questionKey(q)));

const examples = keysOf(readExamples());

/** Ids only: what a held-back question says belongs in no log. */
const among = (questions: readonly Gold[], keys: ReadonlySet<string>): readonly string[] =>
  questions.filter(({ q }) => keys.has(questionKey(q))).map(({ id }) => id);

it('uses no id twice', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));

it('keeps the held-back questions out of the development set', () =>
  expect(among(heldBack, keysOf(dev))).toEqual([]));

it('keeps the held-back questions out of the examples that the engine learns from', () =>
  expect(among(heldBack, examples)).toEqual([]));

it('cites headings as the guide writes them', () => {
  const headings = readOutline().sections.map(({ path }) => path);
  const isThere = (want: readonly string[]): boolean =>
    headings.some((path) => path.at(-1) === want.at(-1) && isSubsequence(want, path));
  const unknown = all.flatMap(({ id, sections }) =>
    sections.filter((want) => !isThere(want)).map((want) => `${id}: ${pathText(want)}`),
  );
  expect(unknown).toEqual([]);
});

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const heading of whole) if (heading === part[at]) at += 1;
  return at === part.length;
}

it('cites nothing for what the guide leaves open, and something for the rest', () => {
  const odd = all.filter(({ verdict, sections }) => (verdict === 'not-covered') !== (sections.length === 0));
  expect(odd.map(({ id }) => id)).toEqual([]);
});

it('asks in every voice, in both sets', () => {
  for (const questions of [dev, heldBack]) {
    const count = (voice: string): number => questions.filter((one) => one.voice === voice).length;
    const names = new Set(questions.flatMap(({ voice }) => voice ?? []));
    expect(names.size).toBe(8);
    expect([...names].filter((voice) => count(voice) < 40)).toEqual([]);
  }
});
