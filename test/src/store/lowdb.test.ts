import { openLowdbStore } from '../../../src/store/lowdb.ts';
import { stateFolder } from '../../support/state-folder.ts';
import { systemClock } from '../../../src/store/clock.ts';
import { storeContract } from '../../support/store-contract.ts';

storeContract('lowdb', async (clock) => {
  const dir = await stateFolder();
  const realSleep = { ...clock, sleep: systemClock.sleep };
  return [await openLowdbStore({ dir, clock: realSleep }), await openLowdbStore({ dir, clock: realSleep })];
});
