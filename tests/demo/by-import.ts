import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { AppPage } from '../harness/pages/app-page.ts';
import { openBlankExtensionPage, readEntries } from '../harness/read-store.ts';
import type { KeptMail, Stage } from './by-button.ts';
import type { CaptureFigures } from './report.ts';

/** How long reading or importing may take until the demo gives up, in ms. Generous: it is no measure. */
const PATIENCE = 600_000;

/** Ticks everybody, and drafts: the demo wants all of the mailbox, not only councils and schools. */
async function tickEverybody(page: Page): Promise<void> {
  const others = page.locator('summary', { hasText: 'Other people and firms' });
  if (await others.isVisible()) await others.click();
  const all = page.getByRole('button', { name: 'Select all' });
  for (let index = 0; index < (await all.count()); index += 1)
    if (await all.nth(index).isEnabled()) await all.nth(index).click();
  const drafts = page.getByLabel('Bring in drafts too');
  if (await drafts.isVisible()) await drafts.check();
}

/** Brings the mailbox in through the app's import page: choose, look, take everybody, wait for the end. */
export async function keepByImport(
  { browser, replica, takePicture, say }: Stage,
  mailbox: string,
): Promise<KeptMail> {
  const app = await AppPage.open(browser, '#/import');
  await takePicture(app.page, 'import');
  const isFolder = statSync(mailbox).isDirectory();
  const input = app.page.locator(
    `input[type=file]${isFolder ? '[webkitdirectory]' : ':not([webkitdirectory])'}`,
  );
  say('Reading through the files…');
  await input.setInputFiles(mailbox);
  const start = app.page.locator('.import__start');
  await start.waitFor({ timeout: PATIENCE });
  await tickEverybody(app.page);
  await takePicture(app.page, 'import-choice');
  say('Bringing them in…');
  const startedAt = performance.now();
  await start.click();
  await app.page.locator('#import-done-title').waitFor({ timeout: PATIENCE });
  const ms = performance.now() - startedAt;
  await takePicture(app.page, 'import-done');
  await app.page.close();
  say(`Brought in ${replica.messages.length} emails in ${(ms / 1000).toFixed(1)} s.`);
  return { captures: await readCaptures({ browser, replica }), originals: null, problems: [] };
}

/** What the store holds of each message, by the hash of the bytes that lie there. */
async function readCaptures({
  browser,
  replica,
}: Pick<Stage, 'browser' | 'replica'>): Promise<CaptureFigures[]> {
  const page = await openBlankExtensionPage(browser);
  const stored = new Map((await readEntries(page)).map((entry) => [entry.actualSha256, entry]));
  await page.close();
  return replica.messages.map(({ file, hexId, sha256, bytes }) => ({
    file,
    messageId: hexId,
    sha256,
    bytes: bytes.length,
    fidelity: stored.get(sha256)?.fidelity === 'original' ? 'original' : null,
    msClickToStored: null,
    problem: stored.has(sha256) ? null : 'No entry holds these bytes.',
  }));
}
