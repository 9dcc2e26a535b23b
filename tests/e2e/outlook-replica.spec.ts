// The replica's Outlook page in a real browser, without the extension: the traps it sets must really be there.
import { readFileSync } from 'node:fs';
import { chromium, expect, test, type Browser } from '@playwright/test';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { OUTLOOK_LAYOUT_NAMES } from '../replica/outlook/layouts.ts';
import { startReplica } from '../replica/server.ts';
import type { Replica } from '../replica/types.ts';
import { findChromium } from '../setup/find-chromium.ts';
import { mailNamed } from './mail-named.ts';
import { OUTLOOK_STORY } from './outlook-story.ts';

let replica: Replica;
let browser: Browser;
let outlook: OutlookPage;
let problems: string[];

test.beforeAll(async () => {
  replica = await startReplica({
    mailbox: OUTLOOK_STORY,
    owner: 'samina.whitlock@example.org',
    site: 'outlook',
  });
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--headless=new', '--no-sandbox', `--host-resolver-rules=${replica.hostResolverRules}`],
  });
});
test.afterAll(async () => {
  await browser.close();
  await replica.close();
});
test.beforeEach(async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, timezoneId: 'Europe/London' });
  outlook = new OutlookPage(await context.newPage(), replica);
  problems = [];
  outlook.page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  outlook.page.on('pageerror', (error) => problems.push(error.message));
});
test.afterEach(async () => {
  await outlook.page.context().close();
  expect(problems).toEqual([]);
  expect(replica.violations).toEqual([]);
});

const body = () => outlook.bodies().first();

for (const layout of OUTLOOK_LAYOUT_NAMES) {
  test(`${layout}: shows a mail with its sender, its date and its words`, async () => {
    const mail = mailNamed(replica, 'school-note.eml');
    await outlook.open(mail, layout);
    await expect(outlook.page.getByRole('heading').filter({ hasText: mail.subject }).first()).toBeVisible();
    await expect(outlook.page.getByText(/Mrs J Tolland ?<jtolland@/).first()).toBeVisible();
    await expect(
      outlook.page.getByText(/(?:9\/2|02\/09|02\.09\.)\D?2025,? (?:4:41 PM|16:41)/).first(),
    ).toBeVisible();
    await expect(body()).toContainText('Thank you for coming in.');
  });
}

test('the body is marked, its rules are held to it, and nothing in it runs or is asked for', async () => {
  await outlook.open(mailNamed(replica, 'attack.eml'));
  await expect(body().getByText('Your parcel is held.')).toBeVisible();
  await expect(outlook.page.locator('.infoBarDivClass')).toBeVisible();
  await outlook.open(mailNamed(replica, 'forgery.eml'));
  await expect(body().locator('[id="x_MSG_QAEIJBK8QAA_FROM"].x_rp-message')).toHaveCount(1);
  await expect(body().locator('[id^="MSG_"]')).toHaveCount(0);
  await expect(outlook.page.locator('.rp-heading')).toHaveText('Timetable');
});

test('only the newest message is open; a click opens the others', async () => {
  const mail = mailNamed(replica, 'request.eml');
  await outlook.page.goto(outlook.addressOf(mail));
  await expect(outlook.bodies()).toHaveCount(1);
  await expect(outlook.collapsed()).toHaveCount(2);
  await outlook.expandAll();
  await expect(outlook.bodies()).toHaveCount(3);
  await expect(outlook.page.locator('html')).toHaveAttribute('data-expanded', /^\S{11} \S{11}$/);
});

test('the page draws its toolbars anew by itself, on focus and on demand', async () => {
  const mail = mailNamed(replica, 'school-note.eml');
  await outlook.open(mail);
  const bar = outlook.page.getByRole('toolbar', { name: 'Message actions' });
  const plant = () => bar.evaluate((element) => element.append(document.createElement('planted-node')));
  await plant();
  await outlook.page.evaluate(() => window.dispatchEvent(new CustomEvent('replica:rerender')));
  await expect(bar.locator('planted-node')).toHaveCount(0);
  await plant();
  await bar.getByRole('menuitem').first().focus();
  await expect(bar.locator('planted-node')).toHaveCount(0, { timeout: 2000 });
  await plant();
  await expect(bar.locator('planted-node')).toHaveCount(0, { timeout: 8000 });
});

test('a page where somebody else made the default policy does not start', async () => {
  await outlook.page.addInitScript(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => void };
    };
    trustedTypes.createPolicy('default', { createHTML: (html: string) => html });
  });
  await outlook.page.goto(replica.outlook.listUrl());
  await expect(outlook.page.getByText(/BootResult: fail/)).toBeVisible();
  expect(problems.splice(0).join()).toContain('default');
  (replica.violations as string[]).length = 0;
});

test('quoted mail is a second body behind a button; long lists of people fold', async () => {
  await outlook.open(mailNamed(replica, 'answer.eml'));
  await expect(outlook.page.getByLabel('Message body')).toHaveCount(1);
  await expect(body()).not.toContainText('What time is the meeting?');
  await outlook.page.getByRole('button', { name: 'Show message history' }).click();
  await expect(outlook.page.getByLabel('Message body')).toHaveCount(2);
  await expect(outlook.page.getByLabel('Message body').last()).toContainText('What time is the meeting?');
  await expect(outlook.page.locator('[id$="_TO"]')).not.toContainText('Parent Seven');
  await outlook.page.getByRole('button', { name: '+2 others' }).click();
  await expect(outlook.page.locator('[id$="_TO"]')).toContainText('Parent Seven');
});

test('an unfinished answer has the label of a body but is none', async () => {
  await outlook.open(mailNamed(replica, 'request.eml'), 'outlook-newest-on-top');
  await expect(outlook.page.locator('[contenteditable=true][aria-label="Message body"]')).toHaveCount(1);
  await expect(outlook.bodies()).toHaveCount(3);
});

test('invitations are cards in one layout, mails in the others', async () => {
  const invitation = mailNamed(replica, 'invitation.eml');
  await outlook.open(invitation, 'outlook-cards');
  await expect(outlook.page.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(outlook.page.locator('[aria-label="Email message"]')).toHaveCount(0);
  await outlook.open(invitation);
  await expect(outlook.page.locator('[aria-label="Email message"]')).toHaveCount(1);
});

for (const layout of ['outlook', 'outlook-german', 'outlook-older'] as const) {
  test(`${layout}: a picture in the body is shown`, async () => {
    await outlook.open(mailNamed(replica, 'picture.eml'), layout);
    const picture = body().locator('img[data-imagetype="AttachmentByCid"]');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });
}

test('single-key shortcuts are noted unless typed into a field', async () => {
  await outlook.open(mailNamed(replica, 'school-note.eml'));
  await outlook.page.keyboard.press('Delete');
  await outlook.page.locator('#topSearchInput').focus();
  await outlook.page.keyboard.press('e');
  await expect(outlook.page.locator('html')).toHaveAttribute('data-shortcuts', 'Delete');
});

test('the menu downloads the very bytes', async () => {
  const mail = mailNamed(replica, 'acknowledged.eml');
  await outlook.open(mail, 'outlook-german');
  const download = await outlook.download(mail, 'outlook-german');
  expect(download.suggestedFilename()).toMatch(/\.eml$/);
  expect(readFileSync(await download.path()).equals(mail.bytes)).toBe(true);
});

test('the list holds few rows of many and goes to a conversation without a reload', async () => {
  await outlook.page.goto(replica.outlook.listUrl());
  const row = outlook.page.getByRole('option', { name: /Idris: notes/ });
  await outlook.page.evaluate(() => ((window as unknown as { stays: boolean }).stays = true));
  await row.click();
  await expect(body()).toContainText('Thank you for coming in.');
  expect(await outlook.page.evaluate(() => 'stays' in window)).toBe(true);
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(row).toHaveAttribute('data-convid', /^AAQk/);
});
