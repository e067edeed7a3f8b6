import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A person in front of a browser. */
export interface Visitor {
  readonly page: Page;
  /** Types into the channel's box and sends. */
  readonly write: (text: string) => Promise<void>;
  /** Types into the thread's box and sends. */
  readonly reply: (text: string) => Promise<void>;
  /** The newest message in the channel, once there are that many. */
  readonly message: (holding: string | RegExp) => Locator;
  /** The messages of the open thread. */
  readonly replies: Locator;
  readonly dialog: Locator;
  readonly leave: () => Promise<void>;
}

/** Opens the page as a person in a place, without the tour. */
export async function visit(
  browser: Browser,
  url: string,
  as: string,
  place: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  await context.addInitScript(`localStorage.setItem('playground-tour', 'done')`);
  const page = await context.newPage();
  await page.goto(`${url}#as=${as}&place=${place}`);
  await page.locator('html[data-ready]').waitFor();
  const write = async (label: string, text: string): Promise<void> => {
    const box = page.getByRole('textbox', { name: label, exact: true });
    await box.fill(text);
    await box.press('Enter');
  };
  return {
    page,
    write: (text) => write('Message', text),
    reply: (text) => write('Reply', text),
    message: (holding) => page.locator('#messages article').filter({ hasText: holding }).last(),
    replies: page.locator('#replies article'),
    dialog: page.getByRole('dialog'),
    leave: () => context.close(),
  };
}

/** Waits for something to be seen. */
export async function appears(what: Locator): Promise<boolean> {
  await what.first().waitFor();
  return true;
}
