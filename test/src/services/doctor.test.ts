import { expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { doctorProbes, type DoctorDeps } from '../../../src/services/doctor.ts';
import { examineAll } from '../../../src/services/health.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { fakeEngine } from '../../support/answers.ts';

const examine = async (change: Partial<DoctorDeps> = {}) =>
  examineAll(
    doctorProbes({
      engine: fakeEngine(),
      store: openMemoryStore(),
      problems: [],
      slack: undefined,
      loadKey: async () => undefined,
      isKeyGiven: false,
      fetch: async () => new Response(),
      scopes: async () => [],
      nowMs: () => Date.parse('2024-02-01'),
      ...change,
    }),
  );

it('looks at environment, Slack, store, key and knowledge', async () => {
  expect((await examine()).map(({ name, state }) => `${name}: ${state}`)).toEqual([
    'environment: ok',
    'slack: off',
    'store: ok',
    'key: ok',
    'knowledge: ok',
  ]);
});

it('names the problems of the environment and does not go to Slack with it', async () => {
  const found = await examine({ problems: ['SLACK_APP_TOKEN is missing', 'PORT must be a port number'] });
  expect(found[0]).toMatchObject({
    state: 'failed',
    detail: 'SLACK_APP_TOKEN is missing; PORT must be a port number',
  });
  expect(found.map(({ name }) => name)).not.toContain('slack');
});

const loadKey = async (): Promise<never> => {
  throw new BotError('CONFIG_INVALID', 'Others may read the key.', 'Run chmod 600.');
};

it('says what is wrong with the key', async () => {
  expect(await examine({ loadKey })).toContainEqual({
    name: 'key',
    state: 'failed',
    detail: 'Others may read the key.',
    hint: 'Run chmod 600.',
  });
});
