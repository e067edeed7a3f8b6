import { expect, it } from 'vitest';

import type { Outcome } from '../../../src/slack/outcome.ts';
import { createWaits, insist } from '../../../src/slack/patience.ts';

const DONE: Outcome<string> = { kind: 'done', value: 'sent' };
const REFUSED: Outcome<string> = { kind: 'refused', code: 'is_archived' };
const DOWN: Outcome<string> = { kind: 'unreachable', code: 'timeout' };
const busy = (seconds: number): Outcome<string> => ({
  kind: 'busy',
  code: 'ratelimited',
  waitMs: seconds * 1000,
});

async function play(...outcomes: readonly Outcome<string>[]) {
  const waits: number[] = [];
  let calls = 0;
  const pause = async (ms: number): Promise<void> => void waits.push(ms);
  const call = async (): Promise<Outcome<string>> => outcomes[calls++] ?? DONE;
  const outcome = await insist(call, { attempts: 4, longestWaitMs: 60_000, pause });
  return { outcome, waits, calls };
}

it('calls once when all is well', async () =>
  expect(await play(DONE)).toEqual({ outcome: DONE, waits: [], calls: 1 }));

it('waits as long as Slack asks for', async () =>
  expect(await play(busy(7), DONE)).toEqual({ outcome: DONE, waits: [7000], calls: 2 }));

it('waits longer each time that nothing answers', async () =>
  expect(await play(DOWN, DOWN, DOWN)).toEqual({ outcome: DONE, waits: [500, 1000, 2000], calls: 4 }));

it('does not repeat what was refused', async () =>
  expect(await play(REFUSED)).toEqual({ outcome: REFUSED, waits: [], calls: 1 }));

it('gives up after its attempts', async () =>
  expect((await play(DOWN, DOWN, DOWN, DOWN, DONE)).outcome).toEqual(DOWN));

it('takes another way when Slack asks for more patience than there is', async () =>
  expect(await play(busy(61))).toEqual({ outcome: busy(61), waits: [], calls: 1 }));

function handTimers() {
  const running = new Map<() => void, number>();
  const after = (ms: number, run: () => void) => {
    running.set(run, ms);
    return () => void running.delete(run);
  };
  return { running, after };
}

it('waits until its time has come', async () => {
  const { running, after } = handTimers();
  const waiting = createWaits(after).pause(300);
  expect([...running.values()]).toEqual([300]);
  for (const run of running.keys()) run();
  await waiting;
  expect(running.size).toBe(0);
});

it('ends all waits, running and to come, when it has to hurry', async () => {
  const { running, after } = handTimers();
  const waits = createWaits(after);
  const waiting = waits.pause(60_000);
  waits.hurry();
  await waiting;
  await waits.pause(60_000);
  expect(running.size).toBe(0);
});
