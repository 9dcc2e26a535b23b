// The welcome page: once on installation, three screens by keyboard, and an example that keeps nothing.
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/find-barriers.ts';
import { findWelcome, type Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { openBlankExtensionPage, readEntries } from '../harness/read-store.ts';
import { expect, test } from './fixtures.ts';

const isWelcome = (page: Page): boolean => page.url().includes('/welcome.html');

async function opened(browser: Launched): Promise<Page> {
  const welcome = await findWelcome(browser.context);
  if (!welcome) throw new Error('no welcome page');
  return welcome;
}

test('opens by itself on installation, and not again when the background starts anew', async ({ start }) => {
  const browser = await start({ keepWelcome: true });
  const { context, watched } = browser;
  const welcome = await opened(browser);
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Keep the emails that matter');
  expect(context.pages().filter(isWelcome)).toHaveLength(1);
  expect(watched.requests).toEqual([]);

  await welcome.goto(`${browser.origin}/icon/32.png`);
  const stopper = await browser.backgroundStopper();
  await stopper.stop();
  await expect.poll(() => stopper.stops()).toBe(1);
  await wake((await AppPage.open(browser)).page);
  await welcome.waitForTimeout(1_500);
  expect(context.pages().filter(isWelcome)).toEqual([]);
  await browser.close();
});

/** Has the background answer, so that it runs. */
function wake(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ mark: 'paperchain/1', name: 'findSuggested', argument: [] });
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`its three screens by keyboard alone, without barriers, keeping nothing: ${colorScheme}`, async ({
    start,
  }) => {
    const browser = await start({ keepWelcome: true, colorScheme });
    const welcome = await opened(browser);
    await welcome.bringToFront();
    const title = welcome.getByRole('heading', { level: 1 });
    expect(await findBarriers(welcome)).toEqual([]);

    await tabTo(welcome, 'Next');
    await welcome.keyboard.press('Enter');
    await expect(title).toBeFocused();
    await expect(title).toHaveText('What it may see, and why');
    await expect(welcome.getByText(/Allowed on Gmail and Outlook/)).toBeVisible();
    await expect(welcome.getByRole('button', { name: 'Allow Gmail and Outlook' })).toHaveCount(0);
    expect(await findBarriers(welcome)).toEqual([]);

    await tabTo(welcome, 'Next');
    await welcome.keyboard.press('Enter');
    await expect(title).toBeFocused();
    await expect(title).toHaveText('Pin the button, then try it');
    await tabTo(welcome, 'Keep this email in Paperchain');
    await welcome.keyboard.press('Enter');
    const panel = welcome.locator('paperchain-panel').getByRole('dialog');
    await expect(panel.getByText('This is an example; nothing was kept.')).toBeVisible();
    await panel.getByRole('textbox', { name: /chronology/i }).focus();
    await welcome.keyboard.type('The review is moved.');
    // Not a waiting matcher: Firefox 153 crashes when axe follows one here.
    await expect.poll(() => panel.locator('.pc-panel__saved').textContent()).toBe('Saved');
    expect(await findBarriers(welcome)).toEqual([]);
    await welcome.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);

    // The store may not even be there: nothing has opened it.
    const inside = await openBlankExtensionPage(browser);
    expect(await inside.evaluate(() => indexedDB.databases())).toEqual([]);
    await welcome.bringToFront();
    await welcome.goBack();
    await expect(title).toHaveText('What it may see, and why');
    expect(browser.watched.requests).toEqual([]);
    expect(browser.watched.consoleErrors).toEqual([]);
    await browser.close();
  });

test('can be skipped, and seen again from the settings', async ({ openApp, browser_ }) => {
  const app = await openApp('#/settings');
  await app.page.getByRole('link', { name: 'Show the introduction again' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Keep the emails that matter');
  await app.page.getByRole('link', { name: 'Skip the introduction' }).click();
  await expect(app.page.getByRole('heading', { name: 'Nothing kept yet' })).toBeVisible();
  const inside = await openBlankExtensionPage(browser_);
  expect(await readEntries(inside)).toEqual([]);
});

/** Presses Tab until the control with this name has the focus, also inside a shadow root. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`${name} cannot be reached by Tab`);
}
