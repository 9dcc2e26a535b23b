// Bringing in mail from files on the production build: every kind of file, byte for byte, once, stopped and gone on with.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { Locator } from 'playwright-core';
import { findBarriers } from '../harness/find-barriers.ts';
import { ImportPage } from '../harness/pages/import-page.ts';
import { countEntries } from '../harness/read-store.ts';
import { COUNCIL_MSG, msgBytes } from '../setup/made-msg.ts';
import { MailFramePage } from '../harness/pages/mail-frame-page.ts';
import { expect, test as base } from './fixtures.ts';
import { openEntry } from './keeping.ts';

const test = base.extend<{ importPage: ImportPage }>({
  importPage: async ({ openApp }, use) => {
    await use(new ImportPage((await openApp('#/import')).page));
  },
});

/** Not `toBeFocused`: Firefox's own window may have lost the focus to another, and Firefox 153 crashes when axe follows it. */
async function expectFocusOn(heading: Locator): Promise<void> {
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const COUNCIL = 'Sarah Cole <sarah.cole@northshire.gov.uk>';

/** An invented mail with CRLF line ends; its number makes it one of its own. */
function mail(number: number, from = COUNCIL): string {
  const date = new Date(Date.UTC(2026, 0, 5, 10, number % 60, 0, number))
    .toUTCString()
    .replace('GMT', '+0000');
  return (
    `From: ${from}\r\nTo: Samina Whitlock <samina.whitlock@example.org>\r\nSubject: Letter ${number}\r\n` +
    `Date: ${date}\r\nMessage-ID: <${number}@northshire.gov.uk>\r\nMIME-Version: 1.0\r\n` +
    `Content-Type: text/plain; charset=utf-8\r\n\r\nDear Ms Whitlock,\r\nthis is letter ${number}.\r\n`
  );
}

/** A mailbox as Google Takeout writes it; a message ends with its own line end and an empty line. */
function mbox(mails: readonly string[]): string {
  return mails
    .map((each, index) => `From ${1_700_000_000 + index}@xxx Mon Jan 05 10:00:00 +0000 2026\r\n${each}\r\n`)
    .join('');
}

async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** Writes files into a folder of their own and gives its path. */
function folder(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return root;
}

test('mailboxes, archives and single emails come in byte for byte, and never twice', async ({
  importPage,
  stored,
}, info) => {
  const msg = msgBytes(COUNCIL_MSG);
  const root = folder(info.outputPath('files'), {
    'inbox.mbox': mbox([mail(1), mail(2), mail(3)]),
    'takeout.zip': await zip({ 'Takeout/Mail/All.mbox': mbox([mail(4), mail(5)]), 'one.eml': mail(6) }),
    'single.eml': mail(7),
    'outlook.msg': msg,
  });
  const paths = ['inbox.mbox', 'takeout.zip', 'single.eml', 'outlook.msg'].map((name) => join(root, name));
  await importPage.drop(paths);
  await expectFocusOn(importPage.heading('8 emails found'));
  await expect(importPage.sum()).toHaveText('This brings in all 8 emails.');
  expect(await importPage.bringInAll()).toEqual({ 'Kept on your timeline': 8 });
  const wanted = [...[1, 2, 3, 4, 5, 6, 7].map((number) => sha256(mail(number))), sha256(msg)];
  const entries = await stored();
  expect(entries.map(({ actualSha256 }) => actualSha256).toSorted()).toEqual(wanted.toSorted());
  expect(entries.every(({ originalSha256, actualSha256 }) => originalSha256 === actualSha256)).toBe(true);
  expect(new Set(entries.map(({ fidelity }) => fidelity))).toEqual(new Set(['original']));

  await importPage.page.getByRole('button', { name: 'Bring in more' }).click();
  await importPage.choose(paths);
  await expect(importPage.heading('8 emails found')).toBeVisible();
  expect(await importPage.bringInAll()).toEqual({ 'Kept on your timeline': 0, 'Already there': 8 });
  expect(await stored()).toHaveLength(8);
});

test('an Outlook file gives its letter, people and attachments, and is saved as it came', async ({
  importPage,
  openApp,
}, info) => {
  const msg = msgBytes(COUNCIL_MSG);
  const root = folder(info.outputPath('files'), { 'outlook.msg': msg });
  await importPage.choose([join(root, 'outlook.msg')]);
  await importPage.bringInAll();
  const app = await openApp();
  await openEntry(app, 'Re: Request for assessment – Zoë');
  await expect.poll(() => new MailFramePage(app.page).text()).toContain('we have received your request.');
  await expect(app.page.getByRole('button', { name: 'Save Draft plan – final.pdf' })).toBeVisible();
  await expect(app.page.getByText('The Outlook file, byte for byte as it was brought in.')).toBeVisible();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save original (.msg)' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^2026-03-03 1405 Sarah Cole - .*\.msg$/);
  expect(sha256(readFileSync(await saved.path()))).toBe(sha256(msg));
});

test('a folder gives what is chosen of it: whose emails and from which days', async ({
  importPage,
  stored,
}, info) => {
  const gran = 'Gran <gran@example.com>';
  const source = mail(3);
  const root = folder(info.outputPath('profile'), {
    'Mail/Local Folders/Inbox': mbox([mail(1), mail(2, gran)]).replaceAll('@xxx', ''),
    'Mail/Local Folders/Inbox.msf': '// <!-- <mdb:mork:z v="1.4"/> -->',
    'INBOX.mbox/Messages/3.emlx': `${Buffer.byteLength(source)}      \n${source}<?xml version="1.0"?><plist/>`,
    'Maildir/cur/1767600000.M1.host;2,S': mail(4),
    'holiday.txt': 'towels',
  });
  await importPage.choose(root);
  await expect(importPage.heading('4 emails found')).toBeVisible();
  await expect(importPage.sum()).toHaveText('This brings in 3 of 4 emails. The others are left alone.');
  await expect(importPage.page.getByText(/^2 files or messages: This is not an email/)).toBeVisible();
  await importPage.page.getByLabel('From', { exact: true }).fill('2026-01-06');
  await expect(importPage.sum()).toContainText('Nothing is chosen yet');
  await importPage.page.getByLabel('From', { exact: true }).fill('2026-01-05');
  await importPage.startButton().click();
  expect(await importPage.tally()).toMatchObject({
    'Kept on your timeline': 3,
    'Left alone, as you chose': 1,
    'Not mail, left out': 2,
  });
  const wanted = [1, 3, 4].map((number) => sha256(mail(number)));
  expect((await stored()).map(({ actualSha256 }) => actualSha256).toSorted()).toEqual(wanted.toSorted());
  // The council that was ticked is a party now, and its emails stand under it.
  const parties = new Set((await stored()).map(({ partyId }) => partyId));
  expect([parties.size, parties.has(null)]).toEqual([1, false]);
  await importPage.page.goto(importPage.page.url().replace(/#.*/, '#/'));
  await expect(importPage.page.getByRole('img', { name: 'Northshire Council' })).toHaveCount(3);
});

test('what could not be read is listed with its reason and saved as a file', async ({ importPage }, info) => {
  const broken = msgBytes(COUNCIL_MSG).slice(0, 3000);
  const root = folder(info.outputPath('files'), { 'broken.msg': broken, 'fine.eml': mail(1) });
  await importPage.choose([join(root, 'broken.msg'), join(root, 'fine.eml')]);
  expect(await importPage.bringInAll()).toEqual({ 'Kept on your timeline': 1, 'Could not be read': 1 });
  await expect(importPage.page.getByText(/This Outlook file is damaged/)).toBeVisible();
  const saved = await importPage.saveProblem('broken.msg');
  expect(saved.suggestedFilename()).toBe('broken.msg');
  expect(sha256(readFileSync(await saved.path()))).toBe(sha256(broken));
});

test('files without any email are told so in clear words', async ({ importPage, stored }, info) => {
  const root = folder(info.outputPath('files'), { 'letter.pdf': '%PDF-1.7 invented', 'empty.mbox': '' });
  await importPage.choose([join(root, 'letter.pdf'), join(root, 'empty.mbox')]);
  await expectFocusOn(importPage.heading('No emails found'));
  expect(await findBarriers(importPage.page)).toEqual([]);
  expect(await stored()).toEqual([]);
});

/** Enough that a lot is kept while others are still to come. */
const MANY = 12_000;

test('an import that is stopped, or whose page is closed, goes on where it was and keeps nothing twice', async ({
  importPage,
  openApp,
  extensionPage,
  stored,
}, info) => {
  test.setTimeout(300_000);
  const mails = Array.from({ length: MANY }, (_, index) => mail(index + 1));
  const path = join(folder(info.outputPath('files'), { 'all.mbox': mbox(mails) }), 'all.mbox');
  const count = () => countEntries(extensionPage);
  const passes = (least: number) => expect.poll(count, { intervals: [10] }).toBeGreaterThan(least);
  await importPage.choose([path]);
  await expect(importPage.heading('12,000 emails found')).toBeVisible();
  await importPage.page.getByRole('button', { name: 'Bring in 12,000 emails' }).click();
  await passes(0);
  await importPage.page.getByRole('button', { name: 'Stop' }).click();
  await expect(importPage.heading('Stopped before the end')).toBeVisible();
  const keptFirst = await count();
  expect((await importPage.tally())['Kept on your timeline']).toBe(keptFirst);
  expect(keptFirst).toBeLessThan(MANY);
  await importPage.page.close();

  const again = new ImportPage((await openApp('#/import')).page);
  await expect(again.page.getByText(/^The import of .* did not finish\.$/)).toBeVisible();
  await again.choose([path]);
  await again.page.getByRole('button', { name: 'Go on where it stopped' }).click();
  await passes(keptFirst);
  await again.page.close({ runBeforeUnload: false });
  const keptSecond = await count();
  expect(keptSecond).toBeLessThan(MANY);

  const last = new ImportPage((await openApp('#/import')).page);
  await last.choose([path]);
  await last.page.getByRole('button', { name: 'Go on where it stopped' }).click();
  expect((await last.tally())['Could not be read']).toBeUndefined();
  const entries = await stored();
  expect(entries).toHaveLength(MANY);
  expect(new Set(entries.map(({ actualSha256 }) => actualSha256))).toEqual(
    new Set(mails.map((each) => sha256(each))),
  );
});
