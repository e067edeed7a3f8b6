import { mark, type Gold, type Mark } from '../../scripts/metrics.ts';
import { STRICTEST_FIRST, type Verdict } from '../../src/core/requirement.ts';
import { GUIDE_TITLE } from '../../src/knowledge/document.ts';
import type { Engine } from '../../src/knowledge/engine.ts';
import { openEngine } from '../../src/knowledge/open.ts';
import { answerJson, type AnswerJson } from '../../src/terminal/json.ts';

/** The engine over the repository's own knowledge. Opened once a test file. */
export const engine: Engine = openEngine(() => false);

export const say = (question: string): AnswerJson => answerJson(engine.ask(question), GUIDE_TITLE);

/** Verdict and first section: what a person takes from an answer. */
export const gistOf = ({ verdict, sections }: AnswerJson): string =>
  `${verdict} | ${sections[0]?.join(' > ') ?? ''}`;

export function markQuestion(gold: Gold): Mark {
  const { verdict, sections, confidence, answer } = say(gold.q);
  return mark(gold, { verdict, sections, confidence, text: answer });
}

/** `now` permits more than `before` did. Information and refusals permit nothing. */
export function isLooser(now: Verdict, before: Verdict): boolean {
  const permitsNothing: readonly Verdict[] = ['info', 'not-covered'];
  if (permitsNothing.includes(now) || permitsNothing.includes(before)) return false;
  return STRICTEST_FIRST.indexOf(now) > STRICTEST_FIRST.indexOf(before);
}

/** What went wrong, if it is more than a stated share of the cases; else nothing. */
export const tooMany = (wrong: readonly string[], cases: number, share: number): readonly string[] =>
  wrong.length > cases * share ? wrong : [];
