import { openLowdbStore } from '../../src/store/lowdb.ts';
import { tally } from './tally.ts';

/**
 * A program: writes into several stores at once and says after each transaction which store and how far it is.
 * Arguments: name of the writer, how often (0: until it is killed), state folders.
 */
const [writer = '', times = '', ...folders] = process.argv.slice(2);
const last = Number(times) || Infinity;

await Promise.all(folders.map(write));

async function write(dir: string, place: number): Promise<void> {
  const store = await openLowdbStore({ dir, segmentBytes: 2000 });
  for (let done = 0; done < last; done += 1) {
    const mine = await tally(store, writer);
    process.stdout.write(`${place} ${mine}\n`);
  }
  await store.close();
}
