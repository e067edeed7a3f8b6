/** What an answer may say. The order of strictness is {@link STRICTEST_FIRST}. */
export type Verdict =
  | 'eligible'
  | 'conditional'
  | 'not-eligible'
  | 'required'
  | 'recommended'
  | 'not-required'
  | 'info'
  | 'not-covered';

/** The strictest part of a compound question counts; `not-covered` parts are named in the text and change nothing. */
export const STRICTEST_FIRST: readonly Verdict[] = [
  'not-eligible',
  'required',
  'conditional',
  'recommended',
  'not-required',
  'eligible',
  'info',
  'not-covered',
];

/** True when `a` permits less than `b`. */
export const isStricter = (a: Verdict, b: Verdict): boolean =>
  STRICTEST_FIRST.indexOf(a) < STRICTEST_FIRST.indexOf(b);

/** How binding a statement of the guide is; `consideration` puts a duty on the customer without a "must". */
export type Level =
  | 'required'
  | 'recommended'
  | 'consideration'
  | 'not-eligible'
  | 'eligible'
  | 'not-required'
  | 'info';

/** Which question about the entity a record answers. */
export type Attribute =
  | 'eligibility'
  | 'requirement'
  | 'config-steps'
  | 'responsibility'
  | 'third-party-baa'
  | 'scope-geo'
  | 'scope-channel'
  | 'default-behaviour'
  | 'time-limit'
  | 'process'
  | 'purchase'
  | 'definition'
  | 'reason'
  | 'change'
  | 'twilio-does';

/** What a question adds to its subject; an override names the values it needs. */
export interface Qualifiers {
  readonly geo?: 'us' | 'non-us' | 'us-territory';
  readonly visibility?: 'public' | 'private';
  readonly phi?: 'with' | 'without';
  readonly vendor?: 'own' | 'marketplace';
  readonly vendorBaa?: 'yes' | 'no';
  readonly twilioBaa?: 'before-2024-06-06' | 'on-2024-06-06' | 'after-2024-06-06';
  readonly version?: 'v1' | 'v2' | 'v3';
  readonly channel?:
    | 'sms'
    | 'mms'
    | 'voice'
    | 'chat'
    | 'email'
    | 'whatsapp'
    | 'messenger'
    | 'rcs'
    | 'push'
    | 'webchat';
  readonly use?: 'clinical';
  readonly asset?: 'public' | 'private';
}

export interface Override {
  /** Every named qualifier must hold. */
  readonly when: Qualifiers;
  readonly verdict: Verdict;
  /** One sentence that replaces the record's statement at the head of the answer. */
  readonly say: string;
}

export interface Action {
  readonly who: 'customer' | 'twilio' | 'third-party';
  readonly do: string;
  readonly where?: string;
}

export interface Source {
  /** Heading path in the guide's body, as written there, without the part titles "Customer Requirements for …". */
  readonly path: readonly string[];
  /** SHA-256 of the section's own text, white space folded; attestations and alerts bind to it. */
  readonly sha256: string;
}

/** One fact of the guide: entity × attribute → verdict. One file in `data/requirements/<product>/`. */
export interface Requirement {
  readonly id: string;
  readonly family: 'twilio' | 'segment' | 'both';
  /** Entity id of the product or area under which the fact stands. */
  readonly product: string;
  /** Entity id the fact is about; equals `product` for facts about the product itself. */
  readonly entity: string;
  readonly attribute: Attribute;
  readonly verdict: Verdict;
  readonly level: Level;
  /** Level of the group heading the section stands under, or null; where it differs from `level`, `trap` says so. */
  readonly headingLevel: Level | null;
  readonly title: string;
  /** The question the record answers, in one line. */
  readonly gist: string;
  /** The fact in our words. */
  readonly statement: string;
  readonly why: string;
  readonly actions: readonly Action[];
  /** Names, numbers, dates and decisive terms that the statement has to carry. */
  readonly keyTerms: readonly string[];
  /** Short phrases of the section (at most seven words) by which a reader finds the passage in the PDF. */
  readonly find: readonly string[];
  readonly overrides: readonly Override[];
  /** Ids of records to which this blanket rule does not apply. */
  readonly exceptions: readonly string[];
  /** Ids of records whose rules apply here by the guide's own reference. */
  readonly inherits: readonly string[];
  readonly related: readonly string[];
  /** A conflict, slip or gap in the guide that the answer must disclose. */
  readonly trap?: string;
  readonly source: Source;
  /** Other sections that state the same rule. */
  readonly alsoAt: readonly Source[];
  /** Change-log rows about this fact, oldest first. */
  readonly history: readonly { readonly date: string; readonly note: string }[];
}

export interface Entity {
  readonly id: string;
  readonly kind: 'product' | 'feature' | 'vendor' | 'process' | 'control' | 'concept';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent?: string;
  readonly ambiguousWith: readonly string[];
  /** False for what the guide never names. */
  readonly inGuide: boolean;
  /** For entities outside the guide: one sentence that says what it is. */
  readonly note?: string;
}
