import type { Answer, NoticeLine, SourceRef } from '../core/answer.ts';
import type { Verdict } from '../core/requirement.ts';
import { answerText } from './answer.ts';
import { PLAIN } from './screen.ts';

/** What `ask --json` prints and every line of `ask --jsonl` holds. Other programs rely on it. */
export interface AnswerJson {
  readonly verdict: Verdict;
  /** Heading paths in the guide's body, best first. */
  readonly sections: readonly (readonly string[])[];
  readonly sources: readonly SourceRef[];
  readonly records: readonly string[];
  readonly parts: readonly { readonly verdict: Verdict; readonly records: readonly string[] }[];
  readonly notices: readonly NoticeLine[];
  readonly confidence: Answer['confidence'];
  readonly guide: string;
  readonly answer: string;
}

/** `document`: title of the guide; sources of other documents are no sections of it. */
export function answerJson(answer: Answer, document: string): AnswerJson {
  return {
    verdict: answer.verdict,
    sections: sectionsOf(answer, document),
    sources: answer.sources.map((source) => ({
      document: source.document,
      edition: source.edition,
      path: source.path,
    })),
    records: answer.records,
    parts: answer.parts.map(({ verdict, records }) => ({ verdict, records })),
    notices: answer.notices,
    confidence: answer.confidence,
    guide: answer.guide,
    answer: answerText(answer, PLAIN),
  };
}

function sectionsOf({ verdict, sources }: Answer, document: string): readonly (readonly string[])[] {
  if (verdict === 'not-covered') return [];
  const paths = sources.filter((source) => source.document === document).map(({ path }) => path);
  const unique = new Map(paths.map((path) => [path.join('\n'), path]));
  return [...unique.values()];
}
