import type { Answer, AnswerPart } from '../../src/core/answer.ts';
import type { Requirement } from '../../src/core/requirement.ts';
import type { Engine } from '../../src/knowledge/engine.ts';

/** One part of a made-up answer. */
export function partOf(change: Partial<AnswerPart> = {}): AnswerPart {
  return {
    verdict: 'conditional',
    subject: 'Pigeon Post',
    statement: 'Pigeons may carry PHI inside the city.',
    why: 'Outside of it nobody knows them.',
    actions: [{ who: 'customer', do: 'Feed the pigeons.', where: 'Roof > Loft' }],
    records: ['pigeons.post.eligibility'],
    sources: [
      { document: 'The Made-up Guide', edition: '2024-01-31', path: ['Pigeon Post', 'Required for HIPAA'] },
    ],
    find: ['inside the city'],
    disclosures: [],
    items: [],
    ...change,
  };
}

/** A made-up answer whose verdict, records and sources follow from its parts. */
export function answerOf(change: Partial<Answer> = {}, parts: readonly AnswerPart[] = [partOf()]): Answer {
  return {
    verdict: parts[0]?.verdict ?? 'not-covered',
    parts,
    sources: parts.flatMap(({ sources }) => sources),
    records: parts.flatMap(({ records }) => records),
    related: [],
    notices: [],
    house: [],
    confidence: 'high',
    choices: [],
    holdsPhi: false,
    guide: '2024-01-31',
    frame: {
      entities: [],
      records: parts.flatMap(({ records }) => records),
      attribute: null,
      qualifiers: {},
      rules: [],
    },
    explanation: {
      normalised: 'may pigeons carry phi',
      fixes: [],
      entities: [],
      qualifiers: {},
      rules: ['lookup'],
      features: [],
      rivals: [],
    },
    ...change,
  };
}

/** A made-up record. */
export function recordOf(change: Partial<Requirement> = {}): Requirement {
  return {
    id: 'pigeons.post.eligibility',
    family: 'twilio',
    product: 'pigeons',
    entity: 'post',
    attribute: 'eligibility',
    verdict: 'conditional',
    level: 'consideration',
    headingLevel: 'consideration',
    title: 'Pigeon Post',
    gist: 'May pigeons carry PHI?',
    statement: 'Pigeons may carry PHI inside the city.',
    why: '',
    actions: [],
    keyTerms: [],
    find: [],
    overrides: [],
    exceptions: [],
    inherits: [],
    related: [],
    source: { path: ['Pigeon Post'], sha256: '' },
    alsoAt: [],
    history: [],
    ...change,
  };
}

/** An engine that knows one record and gives the same answer to everything. */
export function fakeEngine(answer: Answer = answerOf()): Engine {
  return {
    edition: answer.guide,
    ask: () => answer,
    recall: () => answer,
    choose: (id) => ({ ...answer, parts: answer.parts.map((part) => ({ ...part, subject: id })) }),
    record: (id) =>
      id === 'pigeons.post.eligibility'
        ? {
            id,
            title: 'Pigeon Post',
            verdict: 'conditional',
            statement: 'Inside the city.',
            why: '',
            path: ['Pigeon Post'],
            edition: answer.guide,
            related: [],
          }
        : undefined,
  };
}
