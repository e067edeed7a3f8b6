import { WORDS } from '../../views/compliance.ts';
import { ASK_COMPLIANCE, CHOOSE } from '../../views/controls.ts';
import { COMPLIANCE, ENGINEER, plainText } from '../slack/index.ts';
import { plainMessage } from './plain.ts';
import { newestIn, nextAnswer, nextModal, pressFirst, type Outcome, type Scene } from './scene.ts';

export async function choose(scene: Scene): Promise<Outcome> {
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
    as: 'maya',
    place: 'dm',
    thread: ts,
  };
}

const isSettled = (ts: string, editedTs: string | null, asked: string): boolean =>
  ts > asked || (ts === asked && editedTs !== null);

export async function compliance(scene: Scene): Promise<Outcome> {
  const maya = scene.slack.as(ENGINEER);
  const question = 'Can we use fax with PHI?';
  const { ts } = await maya.say('dm', question);
  const answer = await nextAnswer(scene, maya, 'dm', ts);
  await pressFirst(maya, answer, ASK_COMPLIANCE);
  const form = await nextModal(scene, maya, ({ blocks }) => blocks.some(({ block_id: id }) => id === WORDS));
  const jonas = scene.slack.as(COMPLIANCE);
  const before = newestIn(jonas, 'compliance-desk');
  await maya.submit(form.id, { [WORDS]: 'Some clinics still want faxes. What do we tell them?' });
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
