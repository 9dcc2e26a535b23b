import type { Page } from 'playwright-core';
import { expect, test } from './fixtures.ts';
import { keepAll, keepTagged } from './keeping.ts';
import { mailNamed } from './mail-named.ts';

test('a cancelled export leaves no file, and the next one works', async ({ gmail, openApp, replica }) => {
  await keepAll(gmail, [mailNamed(replica, 'school-note.eml'), mailNamed(replica, 'holding.eml')]);
  const app = await openApp();
  const downloads: string[] = [];
  app.page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await app.openExport('chronology');
  // Pressed in the same turn of the page, before the worker can have finished.
  await app.page.evaluate(async () => {
    const press = (name: string) =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
    press('Make the chronology');
    while (!document.querySelector('progress'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    press('Cancel');
  });
  await expect(app.page.getByText('Export cancelled.')).toBeVisible();
  await expect.poll(() => privateFiles(app.page)).toEqual([]);
  expect(downloads).toEqual([]);
  await app.makeExport('chronology');
  expect(downloads).toHaveLength(1);
});

/** What lies in the origin's private file system. */
function privateFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle);
        else names.push(name);
      }
    };
    await walk(await navigator.storage.getDirectory());
    return names;
  });
}

test('confidential mails stay out of an export unless asked for, and it says so', async ({
  gmail,
  openApp,
  replica,
}) => {
  await keepTagged(gmail, mailNamed(replica, 'acknowledged.eml'), 'Mediation (confidential)');
  await keepAll(gmail, [mailNamed(replica, 'school-note.eml')]);
  const app = await openApp('#/export');
  await expect(app.page.getByText('1 of 2 emails will be in it.')).toBeVisible();
  await expect(app.page.getByText('Left out: 1 confidential (mediation or legal advice)')).toBeVisible();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Make the chronology' }).click();
  await download;
  // Not `toBeFocused`: Firefox's window itself may have lost the focus to its list of downloads.
  const ready = app.page.getByRole('heading', { name: 'Your file is ready' });
  await expect.poll(() => ready.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await app.page.getByText('Left out: 1 confidential').click();
  await expect(app.page.getByText('Re: Request for an EHC needs assessment')).toBeVisible();
  await app.page.getByRole('button', { name: 'Make another' }).click();
  await app.page.getByRole('checkbox', { name: /confidential/i }).check();
  await expect(app.page.getByText('2 of 2 emails will be in it.')).toBeVisible();
});
