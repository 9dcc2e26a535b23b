import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { MailFramePage } from '../harness/pages/mail-frame-page.ts';
import { expect, test } from './fixtures.ts';
import { keepAll, keepTagged, openEntry } from './keeping.ts';
import { mailNamed } from './mail-named.ts';
import { SHORT_STORY } from './short-story.ts';
import { ENCLOSED, WITH_ATTACHMENT } from './with-attachment.ts';

// Wrapped: an array whose second element is an object would be taken for a fixture with its options.
test.use({ mailbox: [[...SHORT_STORY, WITH_ATTACHMENT], { scope: 'test' }] });

async function digestOf(download: Download): Promise<string> {
  return createHash('sha256')
    .update(readFileSync(await download.path()))
    .digest('hex');
}

/** Number of rows in a table of the store, asked without the extension's code. */
function countRows(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('paperchain');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => (opening.result.close(), resolve(counting.result));
          counting.onerror = () => reject(counting.error);
        };
      }),
    table,
  );
}

test('the timeline finds words of a body, and narrows by party and tag', async ({
  gmail,
  openApp,
  replica,
}) => {
  await keepTagged(gmail, mailNamed(replica, 'acknowledged.eml'), 'Decision letter');
  await keepTagged(gmail, mailNamed(replica, 'school-note.eml'), 'Annual review');
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const app = await openApp();
  await expect(app.rows()).toHaveCount(3);
  const search = app.page.getByRole('searchbox', { name: 'Search the timeline' });
  await search.fill('thank COMING');
  await expect(app.rows()).toHaveCount(1);
  await expect(app.rows().first()).toContainText('Idris: notes from this afternoon');
  await expect(app.page.getByText('1 of 3 emails')).toBeVisible();
  await search.fill('no such words');
  await expect(app.rows()).toHaveCount(0);
  await search.press('Escape');
  await expect(app.rows()).toHaveCount(3);

  await app.page.getByRole('button', { name: /^Filter/ }).click();
  const filters = app.page.locator('#timeline-filters');
  await filters.getByRole('button', { name: 'Northshire Council' }).click();
  await expect(app.rows()).toHaveCount(2);
  await filters.getByRole('button', { name: 'Decision letter' }).click();
  await expect(app.rows()).toHaveCount(1);
  await expect(app.rows().first()).toContainText('Re: Request for an EHC needs assessment');
  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await filters.getByRole('button', { name: 'Annual review' }).click();
  await expect(app.rows()).toHaveCount(1);
  await expect(app.rows().first()).toContainText('Idris');
});

test('a mail that attacks its reader shows its text, runs nothing and asks the network for nothing', async ({
  gmail,
  openApp,
  replica,
  browser_,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'attack.eml')]);
  const app = await openApp();
  const dialogs: string[] = [];
  app.page.on('dialog', (dialog) => (dialogs.push(dialog.message()), void dialog.dismiss()));
  const before = browser_.watched.requests.length;
  await openEntry(app, 'Parcel held <script>alert(1)</script>');
  const mail = new MailFramePage(app.page);
  await expect.poll(() => mail.text()).toContain('Your parcel is held.');
  expect(await mail.count('script, form, iframe, link, [onload], [onerror], [href]')).toBe(0);
  const address = app.page.url();
  await mail.click('Track it');
  for (const view of ['Plain text', 'Headers', 'Source', 'Journal']) {
    await app.page.getByRole('tab', { name: view }).click();
    await expect(app.page.getByRole('tabpanel')).not.toBeEmpty();
  }
  expect(app.page.url()).toBe(address);
  expect(dialogs).toEqual([]);
  expect(browser_.watched.requests.slice(before)).toEqual([]);
});

test('attachments and the original are saved byte for byte', async ({ gmail, openApp, replica }) => {
  const mail = mailNamed(replica, 'enclosed.eml');
  await keepAll(gmail, [mail]);
  const app = await openApp();
  await openEntry(app, 'Draft plan enclosed');
  const attachment = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save draft plan.pdf' }).click();
  const saved = await attachment;
  expect(saved.suggestedFilename()).toBe('draft plan.pdf');
  expect(new Uint8Array(readFileSync(await saved.path()))).toEqual(ENCLOSED);
  const original = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save original' }).click();
  expect((await original).suggestedFilename()).toMatch(/\.eml$/);
  expect(await digestOf(await original)).toBe(mail.sha256);
});

test('what the user writes is saved and journalled', async ({ gmail, openApp, replica, stored }) => {
  await keepAll(gmail, [mailNamed(replica, 'school-note.eml')]);
  const app = await openApp();
  await openEntry(app, 'Idris: notes from this afternoon');
  const summary = app.page.getByRole('textbox', { name: 'For the chronology' });
  await summary.fill('The school sends its notes.');
  await summary.blur();
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await stored()).toMatchObject([{ summary: 'The school sends its notes.' }]);
  await app.page.getByRole('tab', { name: 'Journal' }).click();
  const lines = app.page.locator('.journal__line');
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('kept');
  await expect(lines.last()).toContainText('edited');
  await app.page.reload();
  await expect(summary).toHaveValue('The school sends its notes.');
});

test('a removed mail comes back by Undo, and from the bin', async ({ gmail, openApp, replica, stored }) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await keepAll(gmail, [mail]);
  const app = await openApp();
  const remove = async (): Promise<void> => {
    await openEntry(app, 'Idris: notes from this afternoon');
    await app.page.getByRole('button', { name: 'Remove' }).click();
    await expect(app.page.getByText('Moved to the bin.')).toBeVisible();
    await expect(app.rows()).toHaveCount(0);
  };
  await remove();
  expect(await stored()).toMatchObject([{ inBin: true, actualSha256: mail.sha256 }]);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(app.rows()).toHaveCount(1);
  await remove();
  await app.page.getByRole('link', { name: /^Bin/ }).click();
  await app.page.getByRole('button', { name: 'Restore Idris: notes from this afternoon' }).click();
  await expect(app.page.getByText('The bin is empty')).toBeVisible();
  await app.page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(app.rows()).toHaveCount(1);
  expect(await stored()).toMatchObject([{ inBin: false, actualSha256: mail.sha256 }]);
});

test('the bin is emptied only when confirmed; then the original is gone, and nothing else', async ({
  gmail,
  openApp,
  replica,
  stored,
  extensionPage,
}) => {
  const [gone, left] = [mailNamed(replica, 'enclosed.eml'), mailNamed(replica, 'school-note.eml')];
  await keepAll(gmail, [gone, left]);
  const app = await openApp();
  await openEntry(app, 'Draft plan enclosed');
  await app.page.getByRole('button', { name: 'Remove' }).click();
  await app.page.getByRole('link', { name: /^Bin/ }).click();
  const empty = app.page.getByRole('button', { name: 'Empty the bin' });
  const dialog = app.page.getByRole('dialog', { name: 'Delete 1 email for good?' });
  await empty.click();
  await expect(dialog).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(empty).toBeFocused();
  expect(await stored()).toHaveLength(2);
  await empty.click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(app.page.getByText('Deleted for good: 1 email.')).toBeVisible();
  expect(await stored()).toMatchObject([{ actualSha256: left.sha256, inBin: false }]);
  expect(await countRows(extensionPage, 'originals')).toBe(1);
  expect(await countRows(extensionPage, 'attachments')).toBe(0);
  expect(await countRows(extensionPage, 'journal')).toBeGreaterThanOrEqual(4);
});

test.describe('the page policy', () => {
  test.use({ expectedErrors: [/Content[ -]Security[ -]Policy|Failed to load resource/] });

  test('an extension page cannot reach the network, not even the mail site', async ({
    openApp,
    browser_,
  }) => {
    const { page } = await openApp();
    const before = browser_.watched.requests.length;
    const answers = await page.evaluate(async () => {
      const attempt = (address: string) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Promise<string>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve('reached');
        picture.onerror = () => resolve('refused');
        picture.src = 'https://mail.google.com/favicon.ico';
      });
      return [
        await attempt('https://mail.google.com/'),
        await attempt('https://tracker.example.com/'),
        await image,
      ];
    });
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    expect(replicaHosts(browser_.watched.requests.slice(before))).toEqual([]);
  });
});

/** Requests that left the browser; those the policy stopped never do. */
const replicaHosts = (requests: readonly { readonly host: string }[]): readonly string[] =>
  requests.map(({ host }) => host);
