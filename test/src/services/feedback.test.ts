import { expect, it } from 'vitest';

import { createFeedback } from '../../../src/services/feedback.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';

const feedback = () =>
  createFeedback({ store: openMemoryStore(), isRecord: (id) => id.startsWith('pigeons.') });

it('counts votes per record', async () => {
  const { vote, counts } = feedback();
  await vote('T0001', ['pigeons.post', 'pigeons.night'], 'up');
  await vote('T0001', ['pigeons.post', 'pigeons.post'], 'down');
  expect(await counts('T0001')).toEqual({
    'pigeons.post': { up: 1, down: 1 },
    'pigeons.night': { up: 1, down: 0 },
  });
  expect(await counts('T0002')).toEqual({});
});

it('counts nothing that is no record', async () => {
  const { vote, counts } = feedback();
  await vote('T0001', ['what a person typed'], 'up');
  expect(await counts('T0001')).toEqual({});
});
