import { expect, it } from 'vitest';

import { openMemoryStore } from '../../../src/store/memory.ts';
import type { Scope } from '../../../src/store/port.ts';
import { oneShot } from '../../../src/terminal/one-shot.ts';

const SCOPE: Scope<string> = { name: 'last', version: 1, initial: '', parse: String };
const write = (text: string) => () => ({ result: 'done', state: text });

it('reads nothing of what was asked before, and leaves the last for later', async () => {
  const kept = openMemoryStore();
  const store = oneShot(kept, kept);
  expect(await store.transaction('local', SCOPE, write('frame'))).toBe('done');
  expect(await store.read('local', SCOPE)).toBe('');
  expect(await kept.read('local', SCOPE)).toBe('frame');
});

it('leaves nothing where nothing shall be kept', async () => {
  const base = openMemoryStore();
  expect(await oneShot(base).transaction('local', SCOPE, write('frame'))).toBe('done');
  expect(await base.scopes('local')).toEqual([]);
});

it('answers even when nothing can be kept', async () => {
  const kept = openMemoryStore();
  await kept.close();
  expect(await oneShot(kept, kept).transaction('local', SCOPE, write('frame'))).toBe('done');
});
