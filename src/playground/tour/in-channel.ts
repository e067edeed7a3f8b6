import { SHARE, WHY } from '../../views/controls.ts';
import { COMPLIANCE, ENGINEER, type Message } from '../slack/index.ts';
import { plainMessage, plainView } from './plain.ts';
import { newestIn, nextAnswer, nextModal, pressFirst, type Outcome, type Scene } from './scene.ts';

const ENG = 'maya';
const PLACE = 'patient-messaging';

export async function ask(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const before = newestIn(maya, PLACE);
  const question = '/hipaa may we record calls that contain PHI?';
  await maya.command(question, PLACE);
  const answer = await nextAnswer(scene, maya, PLACE, before);
  scene.memory.set('answer', answer.ts);
  return { did: `Maya types ${question}`, saw: plainMessage(scene.slack, answer), as: ENG, place: PLACE };
}

export async function why(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const answer =
    maya.read(PLACE).find(({ ts }) => ts === scene.memory.get('answer')) ?? (await askAgain(scene));
  const label = await pressFirst(maya, answer, WHY);
  const modal = await nextModal(scene, maya, ({ blocks }) => blocks.length > 1);
  return { did: `Maya presses ${label}`, saw: plainView(scene.slack, modal), as: ENG, place: PLACE };
}

export async function share(scene: Scene): Promise<Outcome> {
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
async function askAgain(scene: Scene): Promise<Message> {
  await ask(scene);
  const maya = scene.slack.as(ENGINEER);
  return scene.slack.waitFor(() => maya.read(PLACE).find(({ ts }) => ts === scene.memory.get('answer')));
}

export async function mention(scene: Scene): Promise<Outcome> {
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

export async function followUp(scene: Scene): Promise<Outcome> {
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
