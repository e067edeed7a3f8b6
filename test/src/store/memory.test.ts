import { openMemoryStore } from '../../../src/store/memory.ts';
import { fakeRandom } from '../../support/store-clock.ts';
import { storeContract } from '../../support/store-contract.ts';

storeContract('memory', async (clock) => {
  const store = openMemoryStore({ clock, random: fakeRandom() });
  return [store, store];
});
