// From an entry kept as shown to its original: downloaded in the mail site's own menu, matched, added, and nothing guessed.
import { writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { OriginalsPage } from '../harness/pages/originals-page.ts';
import { readOriginalText } from '../harness/raw-store.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';
import { OUTLOOK_STORY } from './outlook-story.ts';

/** A mail as a file that was downloaded before. */
async function asFile(mail: ReplicaMessage, info: TestInfo): Promise<string> {
  const path = info.outputPath(mail.file);
  await writeFile(path, mail.bytes);
  return path;
}

test.describe('in Outlook', () => {
  test.use({ site: 'outlook', mailbox: [OUTLOOK_STORY, { scope: 'test' }] });

  test('downloads become the originals of one conversation, each of its own mail', async ({
    outlook,
    browser_,
    replica,
    stored,
    extensionPage,
  }, info) => {
    const mails = ['acknowledged.eml', 'holding.eml'].map((name) => mailNamed(replica, name));
    const files: string[] = [];
    for (const mail of mails) {
      await outlook.open(mail);
      expect((await outlook.press(outlook.button(mail))).status).toBe('kept-as-shown');
      await outlook.closePanel();
      const download = await outlook.download(mail);
      files.push(info.outputPath(`${mail.hexId}.eml`));
      await download.saveAs(files.at(-1) ?? '');
    }
    const readings = (await stored()).map(({ originalSha256 }) => originalSha256);
    // One that was never kept, one given twice and one that is no mail.
    const stranger = await asFile(mailNamed(replica, 'school-note.eml'), info);
    const copy = info.outputPath('copy.eml');
    await writeFile(copy, mails[0]?.bytes ?? '');
    const shopping = info.outputPath('list.eml');
    await writeFile(shopping, 'milk\nbread\n');

    const originals = await OriginalsPage.open(browser_);
    await expect(
      originals.app.page.getByText('2 emails are kept as shown, without an original'),
    ).toBeVisible();
    await originals.choose([...files, copy, stranger, shopping]);
    expect(await originals.count()).toBe('5 files compared, 2 can be added.');
    expect((await stored()).map(({ fidelity }) => fidelity)).toEqual(['as shown', 'as shown']);
    expect(await originals.addAllSure()).toBe(2);
    const rest = originals.app.page.locator('.originals__rest > li');
    expect((await rest.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^copy\.eml The same email as /),
      expect.stringMatching(/^school-note\.eml No email kept as shown fits it\. Import as a new entry$/),
      expect.stringMatching(/^list\.eml This file is not an email\./),
    ]);

    const entries = await stored();
    expect(entries).toHaveLength(2);
    for (const mail of mails)
      expect(entries).toContainEqual(
        expect.objectContaining({
          fidelity: 'original',
          originalSha256: mail.sha256,
          actualSha256: mail.sha256,
          siteMessageId: expect.stringMatching(/./),
        }),
      );
    for (const reading of readings)
      expect(await readOriginalText(extensionPage, reading)).toContain('"paperchain-page-reading/1"');
    // What the mail page says of them is true at once.
    await outlook.open(mails[0]!);
    await expect(outlook.button(mails[0]!)).toHaveAccessibleName(/^Kept in Paperchain/);
  });
});

test('a file that does not fit is laid beside the entry, and the right one added, from its page in Gmail too', async ({
  gmail,
  openApp,
  replica,
  stored,
}, info) => {
  const mail = mailNamed(replica, 'acknowledged.eml');
  replica.setAnswer(mail.hexId, 'error-page');
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept-as-shown');
  const [entry] = await stored();
  const app = await openApp(`#/entry/${entry?.id}`);
  await app.page.getByRole('link', { name: 'Add the original' }).click();
  await expect(app.page.getByRole('heading', { name: 'How to download an email from Gmail' })).toBeVisible();

  const choose = (path: string) => app.page.locator('input[type=file]').setInputFiles(path);
  await choose(await asFile(mailNamed(replica, 'holding.eml'), info));
  const beside = app.page.getByRole('region', { name: 'holding.eml' });
  await expect(beside.getByRole('row', { name: /^Date/ })).toContainText('Different');
  await beside.getByRole('button', { name: 'No, another email' }).click();
  await expect(beside).toHaveCount(0);
  expect(await stored()).toMatchObject([{ fidelity: 'as shown' }]);

  await choose(await asFile(mail, info));
  const add = app.page.getByRole('button', { name: 'Add 1 original' });
  const take = app.page.getByRole('button', { name: /^This is it/ });
  await add.or(take).click();
  await expect(app.page.getByText(/1 added\.$/)).toBeVisible();
  expect(await stored()).toMatchObject([
    { fidelity: 'original', originalSha256: mail.sha256, actualSha256: mail.sha256, inBin: false },
  ]);

  await app.goTo(`#/entry/${entry?.id}`);
  await expect(app.page.getByText(/^Original added on /)).toBeVisible();
  await app.page.getByRole('button', { name: 'Show the page reading' }).click();
  await expect(app.page.locator('.earlier')).toContainText('Your request was received on 8 September.');
  await app.page.getByRole('tab', { name: 'Headers' }).click();
  await expect(app.page.getByRole('rowheader', { name: 'Message-ID' })).toBeVisible();
});
