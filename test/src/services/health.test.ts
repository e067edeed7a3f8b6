import { expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { examineAll, knowledgeProbe, storeProbe, writableStoreProbe } from '../../../src/services/health.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { answerOf, fakeEngine } from '../../support/answers.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const EDITION_MS = Date.parse('2024-01-31');

const refuse = async (): Promise<never> => {
  throw new BotError('STORE_UNAVAILABLE', 'Disk full.', 'Make room.');
};
const crash = async (): Promise<never> => {
  throw new Error('canary of a secret');
};

it('keeps the order of the probes and takes a throw for a failure', async () => {
  const found = await examineAll([
    { name: 'store', examine: refuse },
    { name: 'odd', examine: crash },
    { name: 'fine', examine: async () => ({ state: 'ok', detail: 'well' }) },
  ]);
  expect(found).toMatchObject([
    { name: 'store', state: 'failed', detail: 'Disk full.', hint: 'Make room.' },
    { name: 'odd', state: 'failed' },
    { name: 'fine', state: 'ok' },
  ]);
  expect(JSON.stringify(found)).not.toContain('canary');
});

it.each([
  [364, 'ok'],
  [366, 'warning'],
] as const)('finds a guide of %i days %s', async (ageDays, state) => {
  const probe = knowledgeProbe(fakeEngine(), () => EDITION_MS + ageDays * DAY_MS);
  expect(await examineAll([probe])).toMatchObject([{ name: 'knowledge', state }]);
});

it('fails a knowledge that answers nothing', async () => {
  const probe = knowledgeProbe(fakeEngine(answerOf({ records: [] })), () => EDITION_MS);
  expect(await examineAll([probe])).toMatchObject([{ state: 'failed' }]);
});

it.each([storeProbe, writableStoreProbe])('warns about what the store set aside', async (probe) => {
  const store = openMemoryStore();
  const problem = {
    at: '',
    team: 'local',
    scope: 'settings',
    kind: 'corrupt',
    file: 'settings.json.bad',
  } as const;
  expect(await examineAll([probe(store)])).toMatchObject([{ state: 'ok' }]);
  expect(await examineAll([probe({ ...store, problems: async () => [problem] })])).toMatchObject([
    { state: 'warning', detail: expect.stringContaining('settings.json.bad') },
  ]);
});
