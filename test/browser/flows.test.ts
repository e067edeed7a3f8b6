import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium } from './chromium.ts';
import { startStage, type Stage } from './stage.ts';
import { visit, type Visitor } from './visitor.ts';

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
    await maya.write('/hipaa can we send MMS with PHI?');
    const answer = maya.message(ANSWER);
    await answer.getByText('Only visible to you').waitFor();
    expect(await jonas.message(ANSWER).count()).toBe(0);
    await answer.getByRole('button', { name: 'Share here' }).click();
    await jonas.message(ANSWER).waitFor();
    expect(await jonas.message(ANSWER).getByText('Only visible to you').count()).toBe(0);
  });

  it('answers a mention in its thread and understands what follows', async () => {
    const maya = await come('maya', 'homeroom');
    await maya.write('@sidekeeper may we record calls that contain PHI?');
    await maya
      .message('may we record calls')
      .getByRole('button', { name: /1 reply/ })
      .click();
    await maya.replies.filter({ hasText: ANSWER }).waitFor();
    await maya.reply('@sidekeeper and voicemail?');
    await maya.replies.filter({ hasText: ANSWER }).nth(1).waitFor();
    expect(await maya.replies.filter({ hasText: ANSWER }).nth(1).textContent()).toMatch(/voicemail/i);
  });

  it('asks back where a name has two readings', async () => {
    const maya = await come('maya', 'dm');
    await maya.write('Is conversations eligible?');
    const question = maya.message('Which one do you mean?');
    await question.getByRole('button').first().click();
    await maya.message('Which one do you mean?').waitFor({ state: 'detached' });
    await maya.message(ANSWER).waitFor();
  });

  it('opens the reasons in a modal and closes it with Escape', async () => {
    const maya = await come('maya', 'homeroom');
    await maya.write('/hipaa can we send MMS with PHI?');
    const why = maya.message(ANSWER).getByRole('button', { name: 'Why?' });
    await why.click();
    await maya.dialog.getByText('Rules that fired').waitFor();
    await maya.page.keyboard.press('Escape');
    await maya.dialog.waitFor({ state: 'detached' });
    expect(await why.evaluate('(button) => button === document.activeElement')).toBe(true);
  });

  it('shows the Home tab, whose suggestions are answered', async () => {
    const ruth = await come('ruth', 'dm');
    await ruth.page.getByRole('tab', { name: 'Home' }).click();
    await ruth.page.getByRole('heading', { name: /HIPAA on Twilio/ }).waitFor();
    await ruth.page.getByRole('button', { name: 'Can we send MMS with PHI?' }).click();
    await ruth.page.getByRole('tab', { name: 'Messages' }).click();
    await ruth.message(ANSWER).waitFor();
  });

  it('takes feedback', async () => {
    const maya = await come('maya', 'lunch');
    await maya.write('/hipaa can we send MMS with PHI?');
    await maya.message(ANSWER).getByRole('button', { name: 'This helped' }).click();
    await maya.page.getByText(/thank/i).first().waitFor();
  });

  it('passes a question on to compliance', async () => {
    const [maya, jonas] = await Promise.all([come('maya', 'dm'), come('jonas', 'homeroom')]);
    await maya.write('Can we text patients over carrier pigeon?');
    await maya.message(ANSWER).getByRole('button', { name: 'Ask compliance' }).click();
    await maya.dialog.getByRole('button', { name: 'Send' }).click();
    await maya.dialog.getByText('Please fill in this field.').waitFor();
    await maya.dialog.getByLabel('Your question').fill('Is there a rule for pigeons?');
    await maya.dialog.getByRole('button', { name: 'Send' }).click();
    await maya.dialog.getByText('Sent to').waitFor();
    await jonas.page.getByRole('button', { name: 'compliance-desk new' }).click();
    await jonas.message('Is there a rule for pigeons?').waitFor();
  });

  it('answers about a message from its menu', async () => {
    const [maya, jonas] = await Promise.all([come('maya', 'homeroom'), come('jonas', 'homeroom')]);
    await maya.write('Are we allowed to send MMS with PHI?');
    const asked = jonas.message('Are we allowed to send MMS');
    await asked.hover();
    await asked.getByRole('button', { name: 'More actions' }).click();
    await jonas.page.getByRole('menuitem', { name: /Ask about this/ }).click();
    await jonas.message(ANSWER).or(jonas.dialog).first().waitFor();
  });
});
