import type { Verdict } from './requirement.ts';

/** A stricter verdict or a note that an organisation puts on a record. */
export interface HouseRule {
  readonly record: string;
  /** The organisation's own name for the rule, shown before its text. */
  readonly name: string;
  readonly text: string;
  /** Only counts where it is stricter than the guide's. */
  readonly verdict?: Verdict;
  /** Slack user id or `os:<name>`. */
  readonly by: string;
  readonly at: string;
}

/** Which later public notices an answer shows: all, only those read at Twilio (grade A), or none. */
export type NoticeChoice = 'all' | 'firsthand' | 'none';

export interface Settings {
  /** Slack channel id that receives "Ask compliance", or null while nobody has chosen one. */
  readonly complianceChannel: string | null;
  readonly notices: NoticeChoice;
  readonly house: readonly HouseRule[];
}

export const DEFAULT_SETTINGS: Settings = { complianceChannel: null, notices: 'all', house: [] };

export const NOTICE_CHOICES: readonly NoticeChoice[] = ['all', 'firsthand', 'none'];
