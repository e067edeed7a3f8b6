import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium } from './chromium.ts';
import { startStage, type Stage } from './stage.ts';
import { appears, visit, type Visitor } from './visitor.ts';

const ANSWER = /guide in its edition/;

describe.each(['socket', 'http'] as const)('over %s', (delivery) => {
  let browser: Browser;
  let stage: Stage;
  let open: Visitor[] = [];
  beforeAll(async () => {
    [browser, stage] = await Promise.all([launchChromium(), startStage(delivery)]);
  });
  afterEach(async () => {
    await Promise.all(open.map((visitor) => visitor.leave()));
    open = [];
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const come = async (as: string, place: string): Promise<Visitor> => {
    const visitor = await visit(browser, stage.url, as, place);
    open.push(visitor);
    return visitor;
  };

  it('answers a slash command to the asker alone, and to all when it is shared', async () => {
    const [maya, jonas] = await Promise.all([
      come('maya', 'patient-messaging'),
      come('jonas', 'patient-messaging'),
    ]);
    await maya.write('/hipaa may we record calls that contain PHI?');
    const answer = maya.message(ANSWER);
    await answer.getByText('Only visible to you').waitFor();
    expect(await jonas.message(ANSWER).count()).toBe(0);
    await answer.getByRole('button', { name: 'Share here' }).click();
    await jonas.message(ANSWER).waitFor();
    expect(await jonas.message(ANSWER).getByText('Only visible to you').count()).toBe(0);
  });

  it('answers a mention in its thread and understands what follows', async () => {
    const maya = await come('maya', 'homeroom');
    await maya.write('@sidekeeper can we send SMS with PHI?');
    await maya
      .message('can we send SMS')
      .getByRole('button', { name: /1 reply/ })
      .click();
    await maya.replies.filter({ hasText: ANSWER }).waitFor();
    await maya.reply('@sidekeeper and MMS?');
    await maya.replies.filter({ hasText: ANSWER }).nth(1).waitFor();
    expect(await maya.replies.filter({ hasText: ANSWER }).nth(1).textContent()).toMatch(/MMS media|MMS \(/);
  });

  it('asks back where a name has two readings', async () => {
    const maya = await come('maya', 'dm');
    await maya.write('Is Conversation Intelligence eligible?');
    const question = maya.replies.filter({ hasText: 'Which one do you mean?' });
    await question.getByRole('button', { name: /classic/ }).click();
    await question.waitFor({ state: 'detached' });
    expect(await appears(maya.replies.filter({ hasText: ANSWER }))).toBe(true);
  });

  it('opens the reasons in a modal and gives the focus back on Escape', async () => {
    const maya = await come('maya', 'homeroom');
    await maya.write('/hipaa may we record calls that contain PHI?');
    await maya.message(ANSWER).getByRole('button', { name: 'Why?' }).click();
    await maya.dialog.getByText('Rules that fired').waitFor();
    await maya.page.keyboard.press('Escape');
    await maya.dialog.waitFor({ state: 'detached' });
    expect(await maya.page.locator(':focus').textContent()).toBe('Why?');
  });

  it('shows the Home tab, whose suggestions are answered', async () => {
    const ruth = await come('ruth', 'dm');
    await ruth.page.getByRole('tab', { name: 'Home' }).click();
    await ruth.page.getByRole('heading', { name: /HIPAA on Twilio/ }).waitFor();
    await ruth.page.getByRole('button', { name: 'Can we send MMS with PHI?' }).click();
    expect(await appears(ruth.dialog.getByText(ANSWER))).toBe(true);
  });

  it('takes feedback', async () => {
    const maya = await come('maya', 'lunch');
    await maya.write('/hipaa may we record calls that contain PHI?');
    await maya.message(ANSWER).getByRole('button', { name: 'This helped' }).click();
    expect(await appears(maya.page.getByText(/thank/i))).toBe(true);
  });

  it('passes a question on to compliance', async () => {
    const [maya, jonas] = await Promise.all([come('maya', 'dm'), come('jonas', 'homeroom')]);
    await maya.write('Can we use fax with PHI?');
    await maya.replies.getByRole('button', { name: 'Ask compliance' }).click();
    await maya.dialog.getByRole('button', { name: 'Send' }).click();
    await maya.dialog.getByText('Please fill in this field.').waitFor();
    await maya.dialog
      .getByLabel('Your question')
      .fill('Some clinics still want faxes. What do we tell them?');
    await maya.dialog.getByRole('button', { name: 'Send' }).click();
    await maya.dialog.getByText('Sent to').waitFor();
    await jonas.page.getByRole('button', { name: 'compliance-desk new' }).click();
    expect(await appears(jonas.message('Some clinics still want faxes. What do we tell them?'))).toBe(true);
  });

  it('answers about a message from its menu', async () => {
    const [maya, jonas] = await Promise.all([come('maya', 'homeroom'), come('jonas', 'homeroom')]);
    await maya.write('Are we allowed to send MMS with PHI?');
    const asked = jonas.message('Are we allowed to send MMS');
    await asked.hover();
    await asked.getByRole('button', { name: 'More actions' }).click();
    await jonas.page.getByRole('menuitem', { name: /Ask about this/ }).click();
    expect(await appears(jonas.message(ANSWER).or(jonas.dialog))).toBe(true);
  });
});
