import type { AuditVerdict } from '../core/audit-check.ts';
import type { GuideChange, GuideProblem } from '../core/guide.ts';
import type { Health, RecordDetail } from '../core/reply.ts';
import type { Requirement } from '../core/requirement.ts';
import type { Services } from './services.ts';

/** The knowledge as the people see who keep it up to date. Files are named by paths on this computer. */
export interface KnowledgeService {
  /** Sorted by id; with `product` only that product's. */
  readonly list: (product?: string) => readonly Requirement[];
  readonly show: (id: string) => RecordDetail | undefined;
  /** @throws BotError `INPUT_INVALID` when the file can't be read. */
  readonly verify: (file: string) => Promise<readonly GuideProblem[]>;
  /** @throws BotError `INPUT_INVALID` when a file can't be read or isn't the guide. */
  readonly diff: (
    oldFile: string,
    newFile: string,
  ) => Promise<{
    readonly editions: readonly [string | null, string | null];
    readonly changes: readonly GuideChange[];
  }>;
}

/** What a walk along a team's audit log found. */
export interface AuditReport {
  readonly team: string;
  readonly verdict: AuditVerdict;
}

/** What the terminal's own commands use besides {@link Services}. */
export interface TerminalServices extends Services {
  /** Everything that has to be right for the bot to run, one line each. */
  readonly doctor: () => Promise<readonly Health[]>;
  readonly knowledge: KnowledgeService;
  /** One report for each team, in alphabetical order. */
  readonly verifyAudit: () => Promise<readonly AuditReport[]>;
}
