import { expect, it } from 'vitest';

import { knowledge } from '../../commands/knowledge.ts';
import type { KnowledgeService } from '../../src/services/terminal.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

const run = async (text: string, change: Partial<KnowledgeService> = {}) => {
  const { services } = fakeTerminal();
  return knowledge.run(callOf(text), { ...services, knowledge: { ...services.knowledge, ...change } });
};

it.each(['', 'list', 'list pigeons'])('lists records for %j', async (text) => {
  expect(await run(text)).toMatchObject({
    value: { listing: { rows: [['pigeons.post.eligibility', 'conditional', 'Pigeon Post']] } },
  });
});

it('shows a record', async () => {
  expect(await run('show pigeons.post.eligibility')).toMatchObject({ value: { kind: 'record' } });
});

it('ends well when a copy agrees and badly when it does not', async () => {
  const problem = { kind: 'no-record', about: 'Rings', detail: 'None.' } as const;
  expect(await run('verify guide.txt')).toMatchObject({ exitCode: 0 });
  expect(await run('verify guide.txt', { verify: async () => [problem] })).toMatchObject({
    exitCode: 1,
    value: { listing: { rows: [['no-record', 'Rings', 'None.']] } },
  });
});

it('lists what differs between two copies, with the stale records', async () => {
  const change = {
    kind: 'renamed',
    path: ['Owl Express'],
    was: ['Owl Mail'],
    direction: 'looser',
    isFlipped: true,
    reasons: ['must → should'],
    stale: ['owls.mail.eligibility'],
  } as const;
  const reply = await run('diff old.txt "new guide.txt"', {
    diff: async (before, after) => ({ editions: [before, after], changes: [change] }),
  });
  expect(reply).toMatchObject({
    exitCode: 1,
    value: {
      listing: {
        title: 'old.txt → new guide.txt: 1 sections differ',
        rows: [
          [
            'renamed',
            'looser, eligibility flipped',
            'Owl Express (was Owl Mail)',
            'must → should',
            'owls.mail.eligibility',
          ],
        ],
        footer: '1 records to read again',
      },
    },
  });
});

it.each(['show', 'verify', 'diff old.txt', 'list a b', 'verify a b', 'diff a b c', 'drop x'])(
  'does not understand %j',
  async (text) => expect(run(text)).rejects.toMatchObject({ code: 'USAGE' }),
);

it.each([
  ['show nothing', {}],
  ['list owls', { list: () => [] }],
])('says that there is no %j', async (text, change) =>
  expect(run(text, change)).rejects.toMatchObject({ code: 'INPUT_INVALID' }),
);
