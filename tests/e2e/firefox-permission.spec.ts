// Firefox lets a user take the mail sites away from an extension. The welcome page then asks for them, with Firefox's own
// question, on the click and not before; nothing of ours runs in a mail page until it is answered with yes.
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/find-barriers.ts';
import { findWelcome, type Launched } from '../harness/launch.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import { openBlankExtensionPage, readEntries } from '../harness/read-store.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';

async function openSecondScreen(browser: Launched): Promise<Page> {
  const welcome = await findWelcome(browser.context);
  if (!welcome) throw new Error('no welcome page');
  await welcome.bringToFront();
  await welcome.getByRole('button', { name: 'Next' }).click();
  return welcome;
}

/** Origins the extension may run in, as Firefox itself has it. */
function readOrigins(browser: Launched): Promise<readonly string[]> {
  return browser.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ readonly origins: readonly string[] }> } };
    };
    return (await chrome.permissions.getAll()).origins;
  }, null);
}

test('where Firefox withholds the mail sites, the welcome page asks on the click, takes a no, and a yes brings the button', async ({
  start,
  replica,
}, info) => {
  const browser = await start({ keepWelcome: true, withoutHosts: true });
  const mail = mailNamed(replica, 'school-note.eml');
  const gmail = new GmailPage(await browser.context.newPage(), replica);
  await gmail.page.goto(gmail.addressOf(mail, 'material'));
  await expect(gmail.page.locator('.rp-letter').first()).toBeVisible();
  await expect(gmail.buttons()).toHaveCount(0);
  expect(await readOrigins(browser)).toEqual([]);

  const welcome = await openSecondScreen(browser);
  const allow = welcome.getByRole('button', { name: 'Allow Gmail and Outlook' });
  await expect(
    welcome.getByText('Firefox asks you before Paperchain may show its button there.'),
  ).toBeVisible();
  expect(await findBarriers(welcome)).toEqual([]);
  await welcome.screenshot({ path: info.outputPath('asks.png'), fullPage: true });
  await allow.click();
  expect(await browser.answerPermission?.('Deny')).toContain('mail.google.com');
  await expect(welcome.getByText('Not allowed yet, so the button cannot show in your mail.')).toBeVisible();
  expect(await readOrigins(browser)).toEqual([]);
  await welcome.bringToFront();
  await welcome.screenshot({ path: info.outputPath('refused.png'), fullPage: true });

  await allow.click();
  await browser.answerPermission?.('Allow');
  await expect(welcome.getByText(/Allowed on Gmail and Outlook/)).toBeVisible();
  await expect(allow).toHaveCount(0);
  expect(await readOrigins(browser)).toContain('https://mail.google.com/*');

  await gmail.page.bringToFront();
  await gmail.page.reload();
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
  const inside = await openBlankExtensionPage(browser);
  expect(await readEntries(inside)).toMatchObject([{ fidelity: 'original', actualSha256: mail.sha256 }]);
  await browser.catchUp();
  expect(browser.watched.consoleErrors).toEqual([]);
  await browser.close();
});
