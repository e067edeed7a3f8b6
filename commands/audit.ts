import type { AuditVerdict } from '../src/core/audit-check.ts';
import type { Command } from '../src/core/command.ts';
import { BotError } from '../src/errors.ts';
import type { TerminalServices } from '../src/services/terminal.ts';

export const audit: Command<TerminalServices> = {
  name: 'audit',
  summary: 'Prove that no entry of the audit log was changed or taken out',
  usage: 'verify',
  examples: ['verify'],
  surfaces: ['terminal'],
  run: async (call, { verifyAudit }) => {
    if (call.text.trim() !== 'verify')
      throw new BotError('USAGE', 'audit: unknown word.', 'Write: audit verify');
    const reports = await verifyAudit();
    const isBroken = reports.some(({ verdict }) => !verdict.isIntact);
    return {
      value: {
        kind: 'listing',
        listing: {
          title: isBroken ? 'The audit log is broken' : 'The audit log is whole',
          columns: ['Team', 'State', 'Last hash'],
          rows: reports.map(({ team, verdict }) => [team, stateOf(verdict), hashOf(verdict)]),
          footer:
            'The chain shows what was changed inside the log. Keep the last hash somewhere else: it shows that nothing was cut off or written anew.',
        },
      },
      audience: 'only-you',
      exitCode: isBroken ? 1 : 0,
    };
  },
};

function stateOf(verdict: AuditVerdict): string {
  if (!verdict.isIntact) return `broken at entry ${verdict.index}: ${verdict.reason}`;
  return verdict.head === null ? 'empty' : `${verdict.head.count} entries, whole`;
}

const hashOf = (verdict: AuditVerdict): string => (verdict.isIntact ? (verdict.head?.hash ?? '') : '');
