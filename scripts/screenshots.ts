import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { ROOT } from '../src/playground/root.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { startStage } from '../test/browser/stage.ts';
import { visit, type Visitor } from '../test/browser/visitor.ts';

const FOLDER = join(ROOT, 'docs/images');
const ANSWER = /guide in its edition/;

interface Picture {
  readonly name: string;
  readonly place: string;
  readonly isPhone?: boolean;
  /** What the person does before the picture is taken. */
  readonly act: (maya: Visitor) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'ask',
    place: 'patient-messaging',
    act: async (maya) => {
      await maya.write('/hipaa may we record calls that contain PHI?');
      await maya.message(ANSWER).waitFor();
    },
  },
  {
    name: 'thread',
    place: 'homeroom',
    act: async (maya) => {
      await maya.write('@sidekeeper can we send SMS with PHI?');
      await maya.message('can we send SMS').getByRole('button', { name: /repl/ }).click();
      await maya.reply('@sidekeeper and MMS?');
      await maya.replies.filter({ hasText: ANSWER }).nth(1).waitFor();
    },
  },
  {
    name: 'why',
    place: 'compliance-desk',
    act: async (maya) => {
      await maya.write('/hipaa may we record calls that contain PHI?');
      await maya.message(ANSWER).getByRole('button', { name: 'Why?' }).click();
      await maya.dialog.getByText('Rules that fired').waitFor();
    },
  },
  {
    name: 'home',
    place: 'dm',
    act: async (maya) => {
      await maya.page.getByRole('tab', { name: 'Home' }).click();
      await maya.page.getByRole('heading', { name: /HIPAA on Twilio/ }).waitFor();
    },
  },
  {
    name: 'phone',
    place: 'on-call',
    isPhone: true,
    act: async (maya) => {
      await maya.write('/hipaa may we record calls that contain PHI?');
      await maya.message(ANSWER).waitFor();
    },
  },
];

/** Takes the README's pictures, `docs/images/<name>-<light|dark>.png`, in a fresh workspace of the built bot each. */
async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchChromium();
  const stage = await startStage('socket');
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const picture of PICTURES) await take(browser, stage.url, picture, colorScheme);
    }
  } finally {
    await stage.stop();
    await browser.close();
  }
}

async function take(
  browser: Browser,
  url: string,
  picture: Picture,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  await fetch(`${url}reset`, { method: 'POST', headers: { origin: new URL(url).origin } });
  const viewport = picture.isPhone ? { width: 390, height: 780 } : { width: 1120, height: 800 };
  const maya = await visit(browser, url, 'maya', picture.place, {
    viewport,
    colorScheme,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    hasTouch: picture.isPhone === true,
  });
  await picture.act(maya);
  await maya.page.mouse.move(0, 0);
  await maya.page.screenshot({ path: join(FOLDER, `${picture.name}-${colorScheme}.png`) });
  await maya.leave();
}

await takeAll();
