import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium } from './chromium.ts';
import { startStage, type Stage } from './stage.ts';
import { visit, type Visitor } from './visitor.ts';

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launchChromium(), startStage('socket')]);
});
afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

/** Faults that keep somebody from using the page, as `rule: element`. */
async function faultsOf({ page }: Visitor): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Fault[] }>('axe.run(document)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ')}`);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const look = { colorScheme, bypassCSP: true };

  it('has no fault in a channel with answers, a thread and suggestions', async () => {
    const maya = await visit(browser, stage.url, 'maya', 'homeroom', look);
    await maya.write('/hipaa may we record calls that contain PHI?');
    await maya.write('@sidekeeper can we send SMS with PHI?');
    await maya.message('can we send SMS').getByRole('button', { name: /repl/ }).click();
    await maya.page.getByRole('textbox', { name: 'Message', exact: true }).fill('/');
    expect(await faultsOf(maya)).toEqual([]);
    await maya.leave();
  });

  it('has no fault in a form', async () => {
    const maya = await visit(browser, stage.url, 'maya', 'dm', look);
    await maya.write('Can we use fax with PHI?');
    await maya.page.getByRole('button', { name: 'Ask compliance' }).last().click();
    await maya.dialog.getByRole('button', { name: 'Send' }).click();
    await maya.dialog.getByText('Please fill in this field.').waitFor();
    expect(await faultsOf(maya)).toEqual([]);
    await maya.page.keyboard.press('Escape');
    await maya.leave();
  });

  it('has no fault on Home', async () => {
    const ruth = await visit(browser, stage.url, 'ruth', 'dm&tab=home', look);
    await ruth.page.getByRole('heading', { name: /HIPAA on Twilio/ }).waitFor();
    expect(await faultsOf(ruth)).toEqual([]);
    await ruth.leave();
  });

  it('has no fault on a phone', async () => {
    const phone = { ...look, viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
    const maya = await visit(browser, stage.url, 'maya', 'homeroom', phone);
    await maya.page.getByRole('button', { name: 'Channels and people' }).tap();
    expect(await faultsOf(maya)).toEqual([]);
    await maya.leave();
  });
});

it('keeps the Tab key inside a modal', async () => {
  const maya = await visit(browser, stage.url, 'maya', 'homeroom');
  await maya.write('/hipaa may we record calls that contain PHI?');
  await maya
    .message(/edition/)
    .getByRole('button', { name: 'Why?' })
    .click();
  await maya.dialog.getByText('Rules that fired').waitFor();
  for (let press = 0; press < 6; press += 1) await maya.page.keyboard.press('Tab');
  expect(await maya.page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
  await maya.leave();
});
