import { expect, it } from 'vitest';

import { createInFlight } from '../../../src/slack/in-flight.ts';

const never = (): (() => void) => () => undefined;

/** Work that takes until it is ended. */
function openWork() {
  const ends: (() => void)[] = [];
  const work = async (): Promise<void> => new Promise((resolve) => void ends.push(resolve));
  return { work, end: () => ends.forEach((resolve) => resolve()) };
}

it('counts what is under way, also when it fails', async () => {
  const flight = createInFlight(never);
  const { work, end } = openWork();
  const running = flight.run(work);
  const failing = flight.run(async () => {
    throw new Error('failed');
  });
  expect(flight.count()).toBe(2);
  end();
  await Promise.allSettled([running, failing]);
  expect(flight.count()).toBe(0);
});

it('is idle at once when nothing is under way', async () =>
  expect(await createInFlight(never).idle(1000)).toBe(true));

it('is idle when the last one ends', async () => {
  const flight = createInFlight(never);
  const { work, end } = openWork();
  const running = flight.run(work);
  const idle = flight.idle(1000);
  end();
  await running;
  expect(await idle).toBe(true);
});

it('says when time ran out', async () => {
  const timers: (() => void)[] = [];
  const flight = createInFlight((_ms, run) => {
    timers.push(run);
    return () => undefined;
  });
  void flight.run(async () => new Promise<void>(() => undefined));
  const idle = flight.idle(1000);
  for (const run of timers) run();
  expect(await idle).toBe(false);
});
