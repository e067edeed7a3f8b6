import { BotError } from '../../errors.ts';
import type { ActResult } from '../page/model.ts';
import type { TourStep, TourStop } from '../page/tour-model.ts';
import type { Slack } from '../slack/index.ts';
import type { Scene } from './scene.ts';
import { STEPS } from './steps.ts';

/** The tour as the page uses it, and the way back to the start. */
export interface Guide {
  readonly steps: readonly TourStep[];
  readonly run: (id: string) => Promise<TourStop>;
  readonly reset: () => Promise<ActResult>;
}

/** `welcome` is what a fresh workspace begins with. */
export function createGuide(slack: Slack, welcome: () => Promise<void>): Guide {
  const scene: Scene = { slack, memory: new Map() };
  return {
    steps: STEPS.map(({ id, title, text, button }) => ({ id, title, text, button })),
    run: (id) => runStep(scene, id),
    reset: async () => {
      slack.reset();
      scene.memory.clear();
      await welcome();
      return { ok: true };
    },
  };
}

async function runStep(scene: Scene, id: string): Promise<TourStop> {
  const step = STEPS.find((candidate) => candidate.id === id);
  if (!step) return { ok: false, problem: 'The tour has no such step.' };
  try {
    const { did: _did, saw: _saw, ...stop } = await step.run(scene);
    return { ok: true, ...stop };
  } catch (error) {
    if (error instanceof BotError) return { ok: false, problem: error.message };
    throw error;
  }
}
