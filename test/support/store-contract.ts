import { describe } from 'vitest';

import type { Store } from '../../src/store/port.ts';
import type { Open } from './counter.ts';
import { documents, history } from './document-contract.ts';
import { claims, outbox } from './outbox-contract.ts';
import { fakeClock, type FakeClock } from './store-clock.ts';
import { teams } from './team-contract.ts';

/** Two handles on one store, as two processes have them; an adapter without processes gives the same one twice. */
export type OpenPair = (clock: FakeClock) => Promise<readonly [Store, Store]>;

/** What every adapter has to do. Run it with one call per adapter. */
export function storeContract(adapter: string, openPair: OpenPair): void {
  const open: Open = async () => {
    const clock = fakeClock();
    const [store, other] = await openPair(clock);
    return { store, other, clock };
  };

  describe(`${adapter}: documents`, () => {
    documents(open);
  });
  describe(`${adapter}: history`, () => {
    history(open);
  });
  describe(`${adapter}: outbox`, () => {
    outbox(open);
  });
  describe(`${adapter}: leases and retries`, () => {
    claims(open);
  });
  describe(`${adapter}: teams and names`, () => {
    teams(open);
  });
}
