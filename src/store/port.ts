/** The team under which the terminal and everything that belongs to the whole installation is kept. */
export const LOCAL_TEAM = 'local';

/** One small document of a team: its name, its shape today, and how what older versions wrote becomes that shape. */
export interface Scope<S> {
  /** Like a path: `settings`, `accounts/AC…0001/findings`. One to six parts of letters, digits, `-` and `_`. */
  readonly name: string;
  /** Counts up from 1. A store that holds a later one refuses with STORE_NEWER. */
  readonly version: number;
  /** What a reader gets before anything was written. */
  readonly initial: S;
  /** Upgrades and checks; `version` is the one it was written with. Throws when it is no such document. */
  readonly parse: (stored: unknown, version: number) => S;
}

/** What a transaction leaves behind. All of it is written or none of it; a field that is absent changes nothing. */
export interface Change<S, R> {
  readonly result: R;
  readonly state?: S;
  /** Kept for ever, in this order. JSON values. */
  readonly history?: readonly unknown[];
  readonly outbox?: readonly OutboxDraft[];
}

/** Something to be sent. `body` holds ids and counts, as everything stored does. */
export interface OutboxDraft {
  readonly kind: string;
  readonly body: unknown;
}

/** A draft that was committed and isn't settled yet. */
export interface OutboxEntry extends OutboxDraft {
  /** Stable and unique within the team: fit for a client message id. */
  readonly id: string;
  readonly scope: string;
  /** ISO instant of the commit. */
  readonly at: string;
  /** How often somebody began to send it; above 0 means that a message may already be out. */
  readonly attempts: number;
}

export interface HistoryEntry {
  /** The number of the transaction within its scope; entries of one transaction share it. */
  readonly seq: number;
  readonly at: string;
  readonly entry: unknown;
}

export interface HistoryRange {
  /** Only transactions with a greater `seq`. */
  readonly after?: number;
  /** Only transactions with a smaller `seq`. */
  readonly before?: number;
  /** At most this many transactions, counted from the end that the order starts at. */
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/** The right to do one thing alone for a while. */
export interface Lease {
  /** False when the lease ran out and somebody else may have it. */
  readonly renew: (ttlMs: number) => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Something the store found wrong and coped with. Nothing is set aside without one of these. */
export interface Problem {
  readonly at: string;
  readonly team: string;
  readonly scope: string;
  /** `corrupt`: set aside under `file`; `torn`: an unfinished last line was cut; `history-lost`: acknowledged lines are gone. */
  readonly kind: 'corrupt' | 'torn' | 'history-lost';
  /** Relative to the state folder. */
  readonly file: string;
}

/**
 * Where everything that outlives a request is kept. Several processes may have it open at once. Beyond the codes named
 * here everything may throw STORE_UNAVAILABLE (full disk, no permission, closed), STORE_BUSY (somebody holds the scope for
 * too long), STORE_CORRUPT (what is there can't be read nor recovered), STORE_NEWER (a later version wrote it).
 * After STORE_UNAVAILABLE a transaction has left either all of its change or none of it.
 */
export interface Store {
  /** The last acknowledged state, without waiting for writers. */
  readonly read: <S>(team: string, scope: Scope<S>) => Promise<S>;
  /**
   * Resolves once state, history and outbox survive a power cut. `change` may run more than once, so it only computes;
   * `seq` is the number that the transaction gets. When it throws, nothing is written.
   */
  readonly transaction: <S, R>(
    team: string,
    scope: Scope<S>,
    change: (state: S, seq: number) => Change<S, R>,
  ) => Promise<R>;
  /** Oldest first unless asked otherwise; whole transactions. */
  readonly history: (
    team: string,
    scope: { readonly name: string },
    range?: HistoryRange,
  ) => Promise<readonly HistoryEntry[]>;
  /** What is still to be sent, oldest first. Only one process should send: take a lease. */
  readonly outbox: (team: string) => Promise<readonly OutboxEntry[]>;
  /** Notes that sending begins, so that whoever comes after a crash knows that a message may repeat. */
  readonly attempt: (team: string, ids: readonly string[]) => Promise<void>;
  /** Takes entries off the outbox: sent, or given up. Unknown ids are no error. */
  readonly settle: (team: string, ids: readonly string[]) => Promise<void>;
  /** Undefined while somebody else has it. */
  readonly lease: (team: string, name: string, ttlMs: number) => Promise<Lease | undefined>;
  /** True when the same key came within its time to live; otherwise remembers it. */
  readonly seen: (team: string, key: string, ttlMs: number) => Promise<boolean>;
  /** In alphabetical order. */
  readonly teams: () => Promise<readonly string[]>;
  /** Every scope of the team that was ever written, in alphabetical order. */
  readonly scopes: (team: string) => Promise<readonly string[]>;
  /** Deletes everything about a team, history and audit log too. */
  readonly forgetTeam: (team: string) => Promise<void>;
  readonly problems: () => Promise<readonly Problem[]>;
  /** Waits for what is under way; every later call is refused. */
  readonly close: () => Promise<void>;
}
