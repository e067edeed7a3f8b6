import type { TourStep } from '../page/tour-model.ts';
import { ask, followUp, mention, share, why } from './in-channel.ts';
import type { Outcome, Scene } from './scene.ts';
import { choose, compliance } from './with-app.ts';

export interface Step extends TourStep {
  readonly run: (scene: Scene) => Promise<Outcome>;
}

/** The tour: what a person does, and only that. The answers are the app's own. */
export const STEPS: readonly Step[] = [
  {
    id: 'ask',
    title: 'Ask in your own words',
    text: 'Maya builds patient messaging. She asks with the slash command; only she sees the answer.',
    button: 'Ask about recordings',
    run: ask,
  },
  {
    id: 'why',
    title: 'See why',
    text: 'Every answer tells how it was found: what was read in the question, which rules fired, which record governs. Close it to go on.',
    button: 'Press “Why?”',
    run: why,
  },
  {
    id: 'share',
    title: 'Share it',
    text: 'What was private becomes a message that the channel can read and discuss.',
    button: 'Press “Share here”',
    run: share,
  },
  {
    id: 'mention',
    title: 'Ask in a channel',
    text: 'A mention is answered in its thread, for everybody in the channel.',
    button: 'Mention the bot',
    run: mention,
  },
  {
    id: 'follow-up',
    title: 'Follow up',
    text: 'In the thread a few words are enough: the bot knows what the question before was about.',
    button: 'Ask on in the thread',
    run: followUp,
  },
  {
    id: 'choose',
    title: 'When a question is open',
    text: 'Where a name has two readings the bot asks back in place of guessing.',
    button: 'Ask something ambiguous',
    run: choose,
  },
  {
    id: 'compliance',
    title: 'Ask a person',
    text: 'What the guide does not cover is said to be not covered. A form passes the question on to compliance.',
    button: 'Ask compliance',
    run: compliance,
  },
];
