import { execFileSync } from 'node:child_process';
import { readFile as readBytes } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { keepAll } from './keeping.ts';
import { mailNamed } from './mail-named.ts';

test('a bundle is built by hand: counted, looked at, words removed, made, packed and reopened', async ({
  gmail,
  openApp,
  replica,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'school-note.eml'), mailNamed(replica, 'acknowledged.eml')]);
  const { page } = await openApp('#/bundle');
  await page.getByRole('button', { name: 'Begin the bundle' }).click();
  await expect(page.getByText(/^\d+ pages · \d+ documents/u)).toBeVisible({ timeout: 30_000 });

  await page
    .getByRole('button', { name: /^Look at the pages: Email/u })
    .first()
    .click();
  const shown = page.getByRole('img', { name: /^Page \d+ of the bundle$/u });
  await expect(shown).toBeVisible({ timeout: 30_000 });
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Look at cover and index' }).click();
  const cover = page.getByRole('img', { name: 'Page 1 of the bundle' });
  await expect(cover).toBeVisible({ timeout: 30_000 });
  expect(await cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  await page.keyboard.press('Escape');

  const listed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Evidence list for SEND35 (Word)' }).click();
  expect((await listed).suggestedFilename()).toMatch(/Evidence list - .+\.docx$/u);

  // Closed at once after the last letter: no timer is waited for.
  await page.getByLabel('Line under the title').pressSequentially('For the hearing');
  await page.reload();
  await expect(page.getByLabel('Line under the title')).toHaveValue('For the hearing');

  await page
    .getByRole('button', { name: /^Change title or date: Email/u })
    .first()
    .click();
  await page.getByLabel('Title in the index').fill('The first letter');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByLabel('Words to take out').fill('Whitlock');
  await page.getByRole('button', { name: 'Remove these words' }).click();
  await expect(page.getByText(/^Found in the text of 2 documents\./u)).toBeVisible({ timeout: 30_000 });

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  const text = execFileSync('pdftotext', [await (await saved).path(), '-'], { encoding: 'utf8' });
  expect(text).toContain('The first letter');
  expect(text.toLowerCase()).not.toContain('whitlock');

  await page.getByRole('button', { name: 'Make another' }).click();
  const packed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a pack with it' }).click();
  const pack = await (await packed).path();
  await page.getByRole('button', { name: 'Make another' }).click();
  await page.getByRole('button', { name: 'Start another' }).click();
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: await readBytes(pack) });
  await expect(page.getByText('Not everything of that bundle can come back.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with this bundle' }).click();
  await expect(page.getByText('The first letter')).toBeVisible();
});
