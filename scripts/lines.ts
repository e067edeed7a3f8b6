import * as v from 'valibot';

import { VERDICTS } from '../src/knowledge/parse.ts';

/** What a person types: longer than a few sentences it tests the reader, not the engine. */
const question = v.pipe(v.string(), v.nonEmpty(), v.maxLength(400));

/** A line of `data/examples/*.jsonl`: a question and the record or list that answers it, or why none does. */
export const exampleLine = v.union([
  v.strictObject({ q: question, record: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/)) }),
  v.strictObject({ q: question, label: v.pipe(v.string(), v.regex(/^(?:ok|none\.[a-z]+)$/)) }),
]);

const verdict = v.picklist(VERDICTS);

/** A line of `test/questions/**`; `test/questions/README.md` says what the fields mean. */
export const questionLine = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]\d{3}$/)),
  q: question,
  kind: v.picklist([
    'eligibility',
    'requirement',
    'responsibility',
    'howto',
    'process',
    'definition',
    'change-log',
    'list',
    'compound',
    'not-covered',
  ]),
  voice: v.optional(
    v.picklist([
      'clinician',
      'contact-center',
      'engineer',
      'lawyer',
      'marketer',
      'non-native',
      'support-agent',
      'terse',
    ]),
  ),
  verdict,
  sections: v.array(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1))),
  must_mention: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
  verdict_alt: v.optional(v.array(verdict)),
});
