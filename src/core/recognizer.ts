/** How sure a find is and what it does: `block` and `confirm` are replaced in a clean draft, a `note` is only named. */
export type Tier = 'block' | 'confirm' | 'note';

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds one kind of identifier. Its own hits and misses stand inside it; one generic test runs them all. */
export interface Recognizer {
  /** File name, export name and rule id. */
  readonly id: string;
  /** What a person calls it: "phone number". */
  readonly label: string;
  readonly tier: Tier;
  /** Reads text in which SIDs, timestamps and the like are already masked; must be linear in its length. */
  readonly find: (text: string) => readonly Span[];
  /** Made-up texts in which the recognizer finds exactly one identifier. */
  readonly hits: readonly string[];
  /** Look-alikes in which it finds nothing. */
  readonly misses: readonly string[];
}

/** An identifier found in a text. Holds places, never the text itself. */
export interface Identifier extends Span {
  readonly type: string;
  readonly tier: Tier;
  readonly rule: string;
}
