import { isStricter, type Verdict } from '../src/core/requirement.ts';

/** One labelled question; see `test/questions/README.md` for the rubric. */
export interface Gold {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly voice?: string;
  readonly verdict: Verdict;
  readonly sections: readonly (readonly string[])[];
  readonly must_mention?: readonly string[];
  readonly verdict_alt?: readonly Verdict[];
}

export interface Said {
  readonly verdict: Verdict;
  readonly sections: readonly (readonly string[])[];
  readonly text: string;
  readonly confidence: string;
}

export interface Mark {
  readonly gold: Gold;
  readonly said: Said;
  readonly inScope: boolean;
  readonly verdictRight: boolean;
  readonly unsafe: boolean;
  readonly hit1: boolean;
  readonly hit3: boolean;
  readonly allCited: boolean;
  readonly mentioned: number;
  readonly endToEnd: boolean;
}

export function mark(gold: Gold, said: Said): Mark {
  const inScope = gold.verdict !== 'not-covered';
  const accepted = [gold.verdict, ...(gold.verdict_alt ?? [])];
  const verdictRight = accepted.includes(said.verdict);
  const hit = (most: number): boolean =>
    said.sections.slice(0, most).some((path) => gold.sections.some((want) => isSame(want, path)));
  const terms = gold.must_mention ?? [];
  const hit1 = hit(1);
  return {
    gold,
    said,
    inScope,
    verdictRight,
    unsafe: inScope && !verdictRight && isLooser(said.verdict, accepted),
    hit1,
    hit3: hit(3),
    allCited: gold.sections.every((want) => said.sections.some((path) => isSame(want, path))),
    mentioned:
      terms.filter((term) => fold(said.text).includes(fold(term))).length / Math.max(1, terms.length),
    endToEnd: inScope ? verdictRight && (hit1 || gold.sections.length === 0) : said.verdict === 'not-covered',
  };
}

/** Gold is a subsequence of the full path and the last headings are equal; case, dashes and "(Beta)" folded. */
function isSame(want: readonly string[], path: readonly string[]): boolean {
  const full = path.map(fold);
  let at = 0;
  for (const heading of full) if (heading === fold(want[at] ?? '\0')) at += 1;
  return at === want.length && full.at(-1) === fold(want.at(-1) ?? '\0');
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—-]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\(beta\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Said something that permits more than every accepted verdict. `info` and a refusal permit nothing. */
function isLooser(said: Verdict, accepted: readonly Verdict[]): boolean {
  if (said === 'info' || said === 'not-covered') return false;
  return accepted.every((verdict) => verdict !== 'info' && isStricter(verdict, said));
}

const share = (marks: readonly Mark[], holds: (one: Mark) => boolean): number =>
  marks.length === 0 ? Number.NaN : marks.filter(holds).length / marks.length;

/** The rows of the scoreboard: name → share. */
export function summarise(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const inScope = marks.filter((one) => one.inScope);
  const outside = marks.filter((one) => !one.inScope);
  const refused = marks.filter(({ said }) => said.verdict === 'not-covered');
  const high = marks.filter(({ said }) => said.confidence === 'high');
  const several = inScope.filter(({ gold }) => gold.kind === 'compound' || gold.kind === 'list');
  return new Map([
    ['questions', marks.length],
    ['verdict accuracy (in scope)', share(inScope, (one) => one.verdictRight)],
    ['unsafe flips', share(inScope, (one) => one.unsafe)],
    ['citation hit@1', share(inScope, (one) => one.hit1)],
    ['citation hit@3', share(inScope, (one) => one.hit3)],
    ['all citations (compound, list)', share(several, (one) => one.allCited)],
    ['refusal recall', share(outside, ({ said }) => said.verdict === 'not-covered')],
    ['refusal precision', share(refused, (one) => !one.inScope)],
    ['false refusals', share(inScope, ({ said }) => said.verdict === 'not-covered')],
    [
      'must_mention',
      inScope.reduce((sum, { mentioned }) => sum + mentioned, 0) / Math.max(1, inScope.length),
    ],
    ['high band: right', share(high, (one) => one.endToEnd)],
    ['high band: coverage', high.length / Math.max(1, marks.length)],
    ['end to end', share(marks, (one) => one.endToEnd)],
  ]);
}
