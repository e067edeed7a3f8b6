import type { Command } from '../src/core/command.ts';
import { BotError } from '../src/errors.ts';
import type { AuditReport, TerminalServices } from '../src/services/terminal.ts';

export const audit: Command<TerminalServices> = {
  name: 'audit',
  summary: 'Prove that no entry of the audit log was changed or taken out',
  usage: 'verify',
  examples: ['verify'],
  surfaces: ['terminal'],
  run: async (call, { verifyAudit }) => {
    if (call.text.trim() !== 'verify') throw new BotError('USAGE', 'audit: unknown word.', 'Write: audit verify');
    const reports = await verifyAudit();
    const isBroken = reports.some(({ brokenAt }) => brokenAt !== null);
    return {
      value: {
        kind: 'listing',
        listing: {
          title: isBroken ? 'The audit log is broken' : 'The audit log is whole',
          columns: ['Team', 'Entries', 'State'],
          rows: reports.map((report) => [report.team, String(report.entries), stateOf(report)]),
          footer: 'A chain of hashes shows changes inside the log; keep its last hash elsewhere to notice a cut end.',
        },
      },
      audience: 'only-you',
      exitCode: isBroken ? 1 : 0,
    };
  },
};

const stateOf = ({ brokenAt }: AuditReport): string => (brokenAt === null ? 'whole' : `broken at entry ${brokenAt}`);
