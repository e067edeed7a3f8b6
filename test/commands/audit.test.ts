import { expect, it } from 'vitest';

import { audit } from '../../commands/audit.ts';
import type { AuditVerdict } from '../../src/core/audit-check.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

const run = async (text: string, ...verdicts: readonly AuditVerdict[]) => {
  const verifyAudit = async () => verdicts.map((verdict, index) => ({ team: `T000${index}`, verdict }));
  return audit.run(callOf(text), fakeTerminal(undefined, { verifyAudit }).services);
};
const head = { instance: 'x', count: 3, hash: 'abc' };

it('says that every log is whole', async () => {
  expect(await run('verify', { isIntact: true, head }, { isIntact: true, head: null })).toMatchObject({
    exitCode: 0,
    value: {
      listing: {
        rows: [
          ['T0000', '3 entries, whole', 'abc'],
          ['T0001', 'empty', ''],
        ],
      },
    },
  });
});

it('names the first entry that was tampered with', async () => {
  expect(
    await run('verify', { isIntact: true, head }, { isIntact: false, index: 4, reason: 'edited' }),
  ).toMatchObject({
    exitCode: 1,
    value: { listing: { rows: [{}, ['T0001', 'broken at entry 4: edited', '']] } },
  });
});

it('knows no other word', async () => {
  await expect(run('')).rejects.toMatchObject({ code: 'USAGE' });
});
