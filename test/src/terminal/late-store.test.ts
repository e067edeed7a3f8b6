import { expect, it } from 'vitest';

import { openMemoryStore } from '../../../src/store/memory.ts';
import { lateStore } from '../../../src/terminal/late-store.ts';

it('opens at the first use, and once', async () => {
  let opened = 0;
  const store = lateStore(async () => {
    opened += 1;
    return openMemoryStore();
  });
  expect(opened).toBe(0);
  await Promise.all([store.teams(), store.problems(), store.seen('local', 'key', 1000)]);
  expect(opened).toBe(1);
});

it('closes what was opened, and nothing else', async () => {
  const inner = openMemoryStore();
  const store = lateStore(async () => inner);
  await store.close();
  expect(await inner.teams()).toEqual([]);
  await store.teams();
  await store.close();
  await expect(inner.teams()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

it('hands on why it does not open', async () => {
  const store = lateStore(async () => {
    throw new Error('locked');
  });
  await expect(store.teams()).rejects.toThrow('locked');
  await store.close();
});
