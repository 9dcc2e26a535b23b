import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkBag } from '../setup/check-bag.ts';
import { expect, test } from './fixtures.ts';

test('keep a mail, tag it, see it, take it out', async ({ gmail, openApp, stored, replica }, info) => {
  const [mail] = replica.messages.filter(({ file }) => file === 'school-note.eml');
  if (!mail) throw new Error('no school-note');
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept');

  const panel = gmail.panel();
  await expect(panel.getByText(/^Kept/).first()).toBeVisible();
  await panel.getByRole('button', { name: 'That’s right' }).click();
  await panel.getByRole('button', { name: 'Decision letter' }).click();
  await panel
    .getByRole('textbox', { name: /chronology/i })
    .pressSequentially('The school sends its notes of the meeting.');
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await gmail.closePanel();

  const [entry] = await stored();
  expect(entry).toMatchObject({
    subject: 'Idris: notes from this afternoon',
    fidelity: 'original',
    originalSha256: mail.sha256,
    actualSha256: mail.sha256,
    size: mail.bytes.length,
    summary: 'The school sends its notes of the meeting.',
    tags: ['decision-letter'],
    inBin: false,
  });
  expect(entry?.partyId).toBeTruthy();

  const app = await openApp();
  await expect(app.rows()).toHaveCount(1);
  await expect(app.rows().first()).toContainText('The school sends its notes of the meeting.');

  const pdf = await app.makeExport('chronology');
  const folder = info.outputPath('exports');
  mkdirSync(folder, { recursive: true });
  await pdf.saveAs(join(folder, 'chronology.pdf'));
  execFileSync('qpdf', ['--check', join(folder, 'chronology.pdf')]);
  const text = execFileSync('pdftotext', [join(folder, 'chronology.pdf'), '-'], { encoding: 'utf8' });
  expect(text).toContain('Idris: notes from this afternoon');

  const pack = await app.makeExport('pack');
  await pack.saveAs(join(folder, 'pack.zip'));
  execFileSync('unzip', ['-q', join(folder, 'pack.zip'), '-d', join(folder, 'pack')]);
  const [top = ''] = readdirSync(join(folder, 'pack'));
  expect(await checkBag(join(folder, 'pack', top))).toEqual([]);
  execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: join(folder, 'pack', top) });
});

test('the next mail of the same sender is under its party already', async ({ gmail, stored, replica }) => {
  const [first, second] = replica.messages.filter(
    ({ from, sentByOwner }) => from.endsWith('gov.uk') && !sentByOwner,
  );
  if (!first || !second) throw new Error('two mails of one sender are needed');
  await gmail.open(first);
  await gmail.press(gmail.button(first));
  await gmail.panel().getByRole('button', { name: 'That’s right' }).click();
  await expect(gmail.panel().getByRole('button', { name: 'That’s right' })).toHaveCount(0);
  await gmail.closePanel();
  await gmail.press(gmail.button(second));
  await expect(gmail.panel().getByText('Northshire Council')).toBeVisible();
  const parties = (await stored()).map(({ partyId }) => partyId);
  expect(parties[0]).toBeTruthy();
  expect(new Set(parties).size).toBe(1);
});

test('Undo puts the mail in the bin, and keeping it again takes it out', async ({
  gmail,
  stored,
  replica,
  openApp,
}) => {
  const [mail] = replica.messages;
  if (!mail) throw new Error('no mail');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  await gmail.panel().getByRole('button', { name: 'Undo' }).click();
  await expect(gmail.panel().getByText('Taken back')).toBeVisible();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Keep this email/);
  expect(await stored()).toMatchObject([{ inBin: true }]);
  await gmail.panel().getByRole('button', { name: 'Keep again' }).click();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept/);
  expect(await stored()).toMatchObject([{ inBin: false, actualSha256: mail.sha256 }]);
  const app = await openApp();
  await expect(app.rows()).toHaveCount(1);
});

test('the same mail clicked twice, in two tabs at once, is one entry', async ({
  gmail,
  browser_,
  stored,
  replica,
}) => {
  const [mail] = replica.messages;
  if (!mail) throw new Error('no mail');
  const { GmailPage } = await import('../harness/pages/gmail-page.ts');
  const other = new GmailPage(await browser_.context.newPage(), replica);
  await Promise.all([gmail.open(mail), other.open(mail)]);
  await Promise.all([gmail.button(mail).dblclick(), other.button(mail).click()]);
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept/);
  await expect(other.button(mail)).toHaveAccessibleName(/^Kept/);
  expect(await stored()).toHaveLength(1);
});

test('a mail kept earlier shows it when it is opened again', async ({ gmail, replica, browser_ }) => {
  const [mail] = replica.messages;
  if (!mail) throw new Error('no mail');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  const { GmailPage } = await import('../harness/pages/gmail-page.ts');
  const later = new GmailPage(await browser_.context.newPage(), replica);
  await later.open(mail);
  await expect(later.button(mail)).toHaveAccessibleName(/^Kept/);
});

test('an older copy of the script in a page takes its parts away when a newer one starts there', async ({
  gmail,
  replica,
  browser_,
  browserName,
}) => {
  const [mail] = replica.messages;
  if (!mail) throw new Error('There is no mail');
  await gmail.open(mail);
  await expect(gmail.button(mail)).toBeVisible();
  const id = browserName === 'firefox' ? 'paperchain@paperchain.example' : new URL(browser_.origin).host;
  // What the newer copy says when it starts; here nobody starts, so nothing comes in its place.
  await gmail.page.evaluate((name) => document.dispatchEvent(new Event(`${name}:started:gmail`)), id);
  await expect(gmail.button(mail)).toHaveCount(0);
  await gmail.page.reload();
  await expect(gmail.button(mail)).toBeVisible();
});
