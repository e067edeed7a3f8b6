import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchChromium } from './chromium.ts';
import { startStage, type Stage } from './stage.ts';
import { appears, visit } from './visitor.ts';

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launchChromium(), startStage('socket')]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

it('leads a newcomer through the tour', async () => {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.goto(stage.url);
  const tour = page.getByRole('region', { name: 'Guided tour' });
  const step = async (button: string, sight: string | RegExp): Promise<void> => {
    await tour.getByRole('button', { name: button }).click();
    await page.getByText(sight).first().waitFor();
  };
  await step('Ask about recordings', 'Only visible to you');
  await step('Press “Why?”', 'Rules that fired');
  await page.keyboard.press('Escape');
  await step('Press “Share here”', 'Jonas Okafor');
  await step('Mention the bot', 'can we send SMS with PHI?');
  await step('Ask on in the thread', 'and MMS?');
  await step('Ask something ambiguous', 'Is Conversation Intelligence eligible?');
  await step('Ask compliance', 'A question for compliance');
  expect(await tour.isVisible()).toBe(false);
  await page.close();
});

it('skips the tour for good', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(stage.url);
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.reload();
  await page.locator('#messages article').first().waitFor();
  expect(await page.getByRole('region', { name: 'Guided tour' }).isVisible()).toBe(false);
  await context.close();
});

it('begins with a welcome whose suggestions are answered', async () => {
  const maya = await visit(browser, stage.url, 'maya', 'homeroom');
  await maya.page.getByRole('button', { name: 'Start over' }).click();
  await maya.page.getByText('The workspace is as it was at the start.').waitFor();
  const welcome = maya.message('I answer what HIPAA asks of you');
  await welcome.getByRole('button', { name: 'Can we send MMS with PHI?' }).click();
  expect(await appears(maya.message(/guide in its edition/).getByText('Only visible to you'))).toBe(true);
  await maya.leave();
});

it('shows a guest only what guests were invited to', async () => {
  const theo = await visit(browser, stage.url, 'theo', 'homeroom');
  await theo.page.getByRole('heading', { level: 1, name: 'Sidekeeper' }).waitFor();
  const channels = await theo.page.locator('#channels .place-name').allTextContents();
  expect(channels).toEqual(['patient-messaging', 'ext-tallgrass-labs']);
  await theo.leave();
});

it('changes who acts', async () => {
  const maya = await visit(browser, stage.url, 'maya', 'on-call');
  await maya.page.getByLabel('Acting as').selectOption({ label: 'Ruth Alvarez · Workspace owner' });
  await maya.write('Anybody here?');
  expect(await appears(maya.message('Ruth Alvarez'))).toBe(true);
  await maya.leave();
});

it('works from the keyboard alone', async () => {
  const { page, message, leave } = await visit(browser, stage.url, 'maya', 'homeroom');
  await message('Hello').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('heading', { level: 1, name: 'patient-messaging' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('hi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('help');
  await page.keyboard.press('Enter');
  expect(await appears(message(/\/hipaa ask/))).toBe(true);
  await leave();
});

it('keeps light or dark as it was chosen', async () => {
  const { page, leave } = await visit(browser, stage.url, 'maya', 'homeroom', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.reload();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await leave();
});
