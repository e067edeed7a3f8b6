import { ASK_COMPLIANCE, CHOOSE, SHARE, WHY } from '../../views/controls.ts';
import { WORDS } from '../../views/compliance.ts';
import { COMPLIANCE, ENGINEER, plainText } from '../slack/index.ts';
import type { TourStep } from '../page/tour-model.ts';
import { plainMessage, plainView } from './plain.ts';
import { newestIn, nextAnswer, nextModal, pressFirst, type Outcome, type Scene } from './scene.ts';

export interface Step extends TourStep {
  readonly run: (scene: Scene) => Promise<Outcome>;
}

const ENG = 'maya';
const PLACE = 'patient-messaging';

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

async function ask(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const before = newestIn(maya, PLACE);
  const question = '/hipaa may we record calls that contain PHI?';
  await maya.command(question, PLACE);
  const answer = await nextAnswer(scene, maya, PLACE, before);
  scene.memory.set('answer', answer.ts);
  return { did: `Maya types ${question}`, saw: plainMessage(scene.slack, answer), as: ENG, place: PLACE };
}

async function why(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const answer =
    maya.read(PLACE).find(({ ts }) => ts === scene.memory.get('answer')) ?? (await askAgain(scene));
  const label = await pressFirst(maya, answer, WHY);
  const modal = await nextModal(scene, maya, ({ blocks }) => blocks.length > 1);
  return { did: `Maya presses ${label}`, saw: plainView(scene.slack, modal), as: ENG, place: PLACE };
}

async function share(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const modal = maya.modal();
  if (modal) await maya.dismiss(modal.id, true);
  const answer =
    maya.read(PLACE).find(({ ts }) => ts === scene.memory.get('answer')) ?? (await askAgain(scene));
  const label = await pressFirst(maya, answer, SHARE);
  const jonas = scene.slack.as(COMPLIANCE);
  const shared = await nextAnswer(scene, jonas, PLACE, answer.ts);
  return {
    did: `Maya presses ${label}; Jonas sees it too`,
    saw: plainMessage(scene.slack, shared),
    as: 'jonas',
    place: PLACE,
  };
}

/** A step that was called for out of order makes what it needs. */
async function askAgain(scene: Scene) {
  await ask(scene);
  const maya = scene.slack.as(ENGINEER);
  return scene.slack.waitFor(() => maya.read(PLACE).find(({ ts }) => ts === scene.memory.get('answer')));
}

async function mention(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const question = `@${scene.slack.manifest.botHandle} can we send SMS with PHI?`;
  const { ts } = await maya.say(PLACE, question);
  scene.memory.set('thread', ts);
  const answer = await nextAnswer(scene, maya, PLACE, ts);
  return {
    did: `Maya writes ${question}`,
    saw: plainMessage(scene.slack, answer),
    as: ENG,
    place: PLACE,
    thread: ts,
  };
}

async function followUp(scene: Scene): Promise<Outcome> {
  const thread = scene.memory.get('thread') ?? (await mention(scene)).thread ?? '';
  const jonas = scene.slack.as(COMPLIANCE);
  const question = `@${scene.slack.manifest.botHandle} and MMS?`;
  const { ts } = await jonas.say(PLACE, question, { thread });
  const answer = await nextAnswer(scene, jonas, PLACE, ts);
  return {
    did: `Jonas replies ${question}`,
    saw: plainMessage(scene.slack, answer),
    as: 'jonas',
    place: PLACE,
    thread,
  };
}

async function choose(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const question = 'Is Conversation Intelligence eligible?';
  const { ts } = await maya.say('dm', question);
  const answer = await nextAnswer(scene, maya, 'dm', ts);
  const label = await pressFirst(maya, answer, CHOOSE);
  const settled = await scene.slack.waitFor(() =>
    maya.read('dm').find((message) => isSettled(message.ts, message.editedTs, answer.ts)),
  );
  return {
    did: `Maya writes ${question} and chooses ${label}`,
    saw: plainMessage(scene.slack, settled),
    as: ENG,
    place: 'dm',
    thread: ts,
  };
}

const isSettled = (ts: string, editedTs: string | null, asked: string): boolean =>
  ts > asked || (ts === asked && editedTs !== null);

async function compliance(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const question = 'Can we text patients over carrier pigeon?';
  const { ts } = await maya.say('dm', question);
  const answer = await nextAnswer(scene, maya, 'dm', ts);
  await pressFirst(maya, answer, ASK_COMPLIANCE);
  const form = await nextModal(scene, maya, ({ blocks }) => blocks.some(({ block_id: id }) => id === WORDS));
  const jonas = scene.slack.as(COMPLIANCE);
  const before = newestIn(jonas, 'compliance-desk');
  await maya.submit(form.id, { [WORDS]: 'Is there a rule for a channel that the guide does not name?' });
  const passedOn = await nextAnswer(scene, jonas, 'compliance-desk', before);
  const sent = await nextModal(scene, maya, ({ blocks }) => plainText(blocks).includes('Sent'));
  await maya.dismiss(sent.id, true);
  return {
    did: `Maya asks ${question} and passes it on`,
    saw: plainMessage(scene.slack, passedOn),
    as: 'jonas',
    place: 'compliance-desk',
  };
}
