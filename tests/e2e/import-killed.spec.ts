// The browser is killed (SIGKILL to all its processes) in the middle of an import, again and again. Whatever lies in the
// store then is whole, and the same file goes on where it stopped and ends with the very entries of an import that ran through.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyJournal } from '../../utils/store/journal-chain.ts';
import type { JournalLine } from '../../utils/domain/index.ts';
import { killBrowser } from '../harness/kill-browser.ts';
import type { Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { ImportPage } from '../harness/pages/import-page.ts';
import { readRows } from '../harness/raw-store.ts';
import { countEntries, openBlankExtensionPage, readEntries } from '../harness/read-store.ts';
import { expect, test } from './fixtures.ts';

const MAILS = 6000;
const KILLS = 3;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An invented mail; one in eight has an attachment, so that all ways of storing are met. No two are alike. */
function mail(number: number): string {
  const date = new Date(Date.UTC(2026, 0, 5, 10, number % 60, number % 60)).toUTCString();
  const head =
    `From: Sarah Cole <sarah.cole@northshire.gov.uk>\r\nTo: Samina Whitlock <samina.whitlock@example.org>\r\n` +
    `Subject: Letter ${number}\r\nDate: ${date.replace('GMT', '+0000')}\r\n` +
    `Message-ID: <${number}@northshire.gov.uk>\r\nMIME-Version: 1.0\r\n`;
  if (number % 8 !== 0)
    return `${head}Content-Type: text/plain\r\n\r\nDear Ms Whitlock,\r\nletter ${number}.\r\n`;
  const line = `${btoa(`scan of letter ${number}`.padEnd(57, '.'))}\r\n`;
  return (
    `${head}Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nletter ${number}\r\n` +
    `--cut\r\nContent-Type: application/pdf; name=scan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
    `${line.repeat(number % 3 === 0 ? 2000 : 200)}--cut--\r\n`
  );
}

const mails = Array.from({ length: MAILS }, (_, index) => mail(index + 1));

interface Kept {
  /** Subject and hash of the bytes that lie there, of each entry in order. */
  readonly entries: readonly string[];
  readonly journal: readonly JournalLine[];
}

/** What the store holds, read without the extension's code; every original is hashed anew. */
async function readKept(browser: Launched): Promise<Kept> {
  const page = await openBlankExtensionPage(browser);
  const entries = await readEntries(page);
  expect(entries.filter((each) => each.actualSha256 !== each.originalSha256)).toEqual([]);
  const journal = (await readRows(page, 'journal')) as readonly JournalLine[];
  return { entries: entries.map((each) => `${each.subject} ${each.actualSha256}`).toSorted(), journal };
}

/**
 * Each entry has its one line in the journal, and each such line its entry: neither exists without the other. The council
 * that everything is from was saved as a party before, once.
 */
function expectSound({ entries, journal }: Kept): void {
  expect(verifyJournal(journal)).toMatchObject({ intact: true, lines: journal.length });
  const kept = journal.filter(({ action }) => action === 'kept');
  expect(kept).toHaveLength(entries.length);
  expect(new Set(kept.map(({ entryId }) => entryId)).size).toBe(entries.length);
  const others = journal.filter(({ action }) => action !== 'kept').map(({ action }) => action);
  expect(others).toEqual(journal.length === 0 ? [] : ['party saved']);
}

async function openImport(browser: Launched, path: string): Promise<ImportPage> {
  const importPage = new ImportPage((await AppPage.open(browser, '#/import')).page);
  await importPage.choose([path]);
  return importPage;
}

const goOn = (importPage: ImportPage) =>
  importPage.page.getByRole('button', { name: 'Go on where it stopped' });

test('a browser that is killed in the middle of an import, three times, ends with the same entries', async ({
  start,
}, info) => {
  test.setTimeout(400_000);
  const path = info.outputPath('all.mbox');
  writeFileSync(path, mails.map((each) => `From - Mon Jan  5 10:00:00 2026\r\n${each}\r\n`).join(''));
  const profile = mkdtempSync(join(tmpdir(), 'paperchain-killed-'));
  const keptAtKill: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const browser = await start({ profile });
    const before = await readKept(browser);
    expectSound(before);
    // Nothing that was seen as kept before the kill is gone after it.
    expect(before.entries.length).toBeGreaterThanOrEqual(keptAtKill.at(-1) ?? 0);
    const importPage = await openImport(browser, path);
    const watching = await openBlankExtensionPage(browser);
    await (kill === 0 ? importPage.startButton() : goOn(importPage)).click();
    const count = (): Promise<number> => countEntries(watching);
    await expect.poll(count, { intervals: [5] }).toBeGreaterThan(before.entries.length);
    keptAtKill.push(await count());
    expect(await killBrowser(browser)).toBeGreaterThan(1);
  }
  const last = await start({ profile });
  const found = await readKept(last);
  expectSound(found);
  expect(found.entries.length).toBeGreaterThanOrEqual(keptAtKill.at(-1) ?? 0);
  // Otherwise the last one came too late to be in the middle.
  expect(found.entries.length, `kept at each kill: ${keptAtKill.join(', ')}`).toBeLessThan(MAILS);
  const importPage = await openImport(last, path);
  await goOn(importPage).click();
  expect(await importPage.tally()).toEqual({ 'Kept on your timeline': MAILS });
  const end = await readKept(last);
  expectSound(end);
  const wanted = mails.map((each, index) => `Letter ${index + 1} ${sha256(each)}`);
  expect(end.entries).toEqual(wanted.toSorted());
  await last.close();
  rmSync(profile, { recursive: true, force: true });
});
