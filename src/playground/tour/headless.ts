import type { Slack } from '../slack/index.ts';
import { STEPS } from './steps.ts';
import type { Scene } from './scene.ts';

/** Runs the whole tour and prints what was done and seen. @throws BotError when a step doesn't come about. */
export async function runTour(slack: Slack, print: (text: string) => void): Promise<void> {
  const scene: Scene = { slack, memory: new Map() };
  for (const [index, step] of STEPS.entries()) {
    const { did, saw, place } = await step.run(scene);
    const where = place === 'dm' ? `direct messages with ${slack.manifest.name}` : `#${place}`;
    print(`\n${index + 1}. ${step.title}  (${where})\n   ${did}\n\n${indent(saw)}`);
  }
  print(
    `\n${STEPS.length} steps, ${slack.calls.length} calls of the bot. \`npm start\` opens the same in a browser.`,
  );
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `     ${line}`)
    .join('\n');
