import type { Answer, RecordRef } from './answer.ts';
import type { ErrorCode } from '../errors.ts';

/** Who may see a reply: the asker alone, everybody in the place it was asked, or the asker's direct messages. */
export type Audience = 'only-you' | 'here' | 'dm';

/** A table that both surfaces can draw. Cells are plain text. */
export interface Listing {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly footer?: string;
}

export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly examples: readonly string[];
  readonly surfaces: readonly Surface[];
}

export type Surface = 'slack' | 'terminal';

export interface Health {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed' | 'off';
  readonly detail: string;
  /** What to do next; present unless `ok`. */
  readonly hint?: string;
}

/** One thing a person can set. */
export interface SettingLine {
  readonly name: string;
  readonly value: string;
  readonly summary: string;
  readonly choices: readonly string[];
}

/** Every domain value a command can answer with; views and the terminal draw these and compute nothing. */
export type ReplyValue =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'why'; readonly answer: Answer }
  | { readonly kind: 'record'; readonly record: RecordDetail }
  | { readonly kind: 'help'; readonly commands: readonly CommandHelp[]; readonly about?: string }
  | {
      readonly kind: 'status';
      readonly health: readonly Health[];
      readonly guide: string;
      readonly version: string;
    }
  | { readonly kind: 'settings'; readonly settings: readonly SettingLine[]; readonly mayChange: boolean }
  | { readonly kind: 'listing'; readonly listing: Listing }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'problem'; readonly code: ErrorCode; readonly hint: string; readonly reference: string };

export interface RecordDetail extends RecordRef {
  readonly statement: string;
  readonly why: string;
  readonly path: readonly string[];
  readonly edition: string;
  readonly trap?: string;
  readonly related: readonly RecordRef[];
}

export interface Reply {
  readonly value: ReplyValue;
  readonly audience: Audience;
  /** Exit code in the terminal; 0 when absent. */
  readonly exitCode?: number;
}
