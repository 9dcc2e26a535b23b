import type { Page } from 'playwright-core';
import { openEntry } from '../e2e/keeping.ts';
import { findWelcome, type Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { photograph } from '../setup/made-papers.ts';
import type { Camera } from './camera.ts';

/** The three screens of the welcome page, as it opens by itself. */
export async function takeWelcome(browser: Launched, camera: Camera): Promise<void> {
  const welcome = await findWelcome(browser.context);
  if (!welcome) throw new Error('no welcome page');
  for (const step of [1, 2, 3]) {
    await welcome.goto(`${browser.origin}/welcome.html#${step}`);
    await camera.take(welcome, `welcome-${step}`);
  }
  await welcome.close();
}

/** Every view of the app over what is kept. */
export async function takeApp(browser: Launched, camera: Camera): Promise<void> {
  const app = await AppPage.open(browser);
  const { page } = app;
  await camera.take(page, 'timeline');
  await openEntry(app, 'Draft plan enclosed');
  await camera.take(page, 'entry');
  for (const view of ['clocks', 'export', 'bundle', 'add', 'import', 'originals', 'check', 'settings']) {
    await app.goTo(`#/${view}`);
    await camera.take(page, view);
  }
  await app.goTo('#/paper');
  await camera.take(page, 'paper');
  await choosePhotograph(page);
  await camera.take(page, 'paper-chosen');
  await app.goTo('#/');
  await openEntry(app, 'Draft plan enclosed');
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Moved to the bin.').waitFor();
  await app.goTo('#/bin');
  await camera.take(page, 'bin');
}

/** Where originals are added, with an entry that waits for one. */
export async function takeOriginals(browser: Launched, camera: Camera): Promise<void> {
  const app = await AppPage.open(browser, '#/originals');
  await camera.take(app.page, 'originals');
  await app.goTo('#/');
  await camera.take(app.page, 'timeline-as-shown');
  await app.rows().getByRole('link').first().click();
  await camera.take(app.page, 'entry-as-shown');
}

async function choosePhotograph(page: Page): Promise<void> {
  const buffer = Buffer.from(photograph('2026:02:27 09:30:00'));
  await page.locator('input[type=file]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByRole('button', { name: /^Keep this/ }).waitFor();
}
