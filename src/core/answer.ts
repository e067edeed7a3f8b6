import type { Action, Qualifiers, Verdict } from './requirement.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** Where a statement stands: a document, its edition, and the heading path in its body. */
export interface SourceRef {
  readonly document: string;
  /** ISO date of the edition. */
  readonly edition: string;
  readonly path: readonly string[];
  /** Near the question, but the answer doesn't rest on it. */
  readonly seeAlso?: true;
}

export interface RecordRef {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
}

/** A public notice later than the guide's edition: shown beside an answer, never changes its verdict. */
export interface NoticeLine {
  readonly id: string;
  readonly text: string;
  readonly url: string | null;
  /** How certain the notice is: A (read at Twilio) … D (inferred). */
  readonly grade: string;
}

/** A rule that an organisation added: shown first, under its own name; it can only be stricter. */
export interface HouseNote {
  readonly name: string;
  readonly text: string;
  readonly verdict?: Verdict;
}

/** The answer to one part of a question. */
export interface AnswerPart {
  readonly verdict: Verdict;
  /** What the part is about, e.g. `Message Tagging (Programmable SMS)`. */
  readonly subject: string;
  /** "Yes." / "No." where the part was a yes-or-no question that the records settle. */
  readonly lead?: string;
  readonly statement: string;
  readonly why: string;
  readonly actions: readonly Action[];
  /** Ids of the records it rests on, governing one first; empty for `not-covered`. */
  readonly records: readonly string[];
  readonly sources: readonly SourceRef[];
  /** Phrases by which a reader finds the passage in the PDF. */
  readonly find: readonly string[];
  /** Conflicts, slips and gaps of the guide that touch this part. */
  readonly disclosures: readonly string[];
  /** Members of a list answer. */
  readonly items: readonly RecordRef[];
}

/** A reading of an ambiguous question; choosing it asks again with that entity or record. */
export interface Choice {
  readonly label: string;
  /** Entity or record id: never the person's words. */
  readonly id: string;
}

/** What a follow-up needs to know of the question before it: ids only, no words of the person. */
export interface Frame {
  readonly entities: readonly string[];
  readonly records: readonly string[];
  /** Attribute asked for, or null when the question named none. */
  readonly attribute: string | null;
  readonly qualifiers: Qualifiers;
  /** Ids of the rules that fired, in order. */
  readonly rules: readonly string[];
  /** How sure the answer was. */
  readonly confidence?: Confidence;
}

/** Why the engine answered as it did. Holds words of the question: show to the asker, never store or log. */
export interface Explanation {
  readonly normalised: string;
  readonly fixes: readonly { readonly from: string; readonly to: string }[];
  readonly entities: readonly { readonly id: string; readonly name: string; readonly matched: string }[];
  readonly qualifiers: Qualifiers;
  /** Ids of the rules that fired, in order. */
  readonly rules: readonly string[];
  /** Strongest evidence for the governing record. */
  readonly features: readonly { readonly feature: string; readonly weight: number }[];
  readonly rivals: readonly { readonly id: string; readonly score: number }[];
}

/** The engine's whole answer to one question. */
export interface Answer {
  /** Strictest of the parts that are covered. */
  readonly verdict: Verdict;
  /** At least one. */
  readonly parts: readonly AnswerPart[];
  readonly sources: readonly SourceRef[];
  readonly records: readonly string[];
  readonly related: readonly RecordRef[];
  readonly notices: readonly NoticeLine[];
  readonly house: readonly HouseNote[];
  readonly confidence: Confidence;
  readonly choices: readonly Choice[];
  /** The question seems to hold PHI: the answer begins with a warning, the text is kept nowhere. */
  readonly holdsPhi: boolean;
  /** Edition of the guide, ISO date. */
  readonly guide: string;
  readonly frame: Frame;
  readonly explanation: Explanation;
}
