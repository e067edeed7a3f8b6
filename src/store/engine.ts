import type { HistoryEntry, HistoryRange, Problem } from './port.ts';

/** An outbox entry as it rests in its scope's document. */
export interface Pending {
  readonly kind: string;
  readonly body: unknown;
  readonly at: string;
  readonly attempts: number;
}

/** What is kept for a scope. State and outbox are one document, so one write moves both. Plain JSON. */
export interface Document {
  readonly version: number;
  readonly data: unknown;
  /** By `<seq>.<place in the transaction>`. */
  readonly outbox: Readonly<Record<string, Pending>>;
}

export interface Step<R> {
  readonly result: R;
  /** Absent: nothing to write. */
  readonly next?: { readonly document: Document; readonly history: readonly unknown[] };
}

/** What an adapter has to be able to do; `storeOver` makes the port of it. Names arrive checked. */
export interface Engine {
  readonly read: (team: string, scope: string) => Promise<Document | null>;
  readonly commit: <R>(
    team: string,
    scope: string,
    step: (current: Document | null, seq: number) => Step<R>,
  ) => Promise<R>;
  readonly history: (team: string, scope: string, range: HistoryRange) => Promise<readonly HistoryEntry[]>;
  /** Documents whose outbox isn't empty, by scope. */
  readonly pending: (team: string) => Promise<ReadonlyMap<string, Document>>;
  readonly teams: () => Promise<readonly string[]>;
  readonly scopes: (team: string) => Promise<readonly string[]>;
  readonly forgetTeam: (team: string) => Promise<void>;
  readonly problems: () => Promise<readonly Problem[]>;
  readonly close: () => Promise<void>;
}
