// A letter in photographs: added, dated by its own facts, seen, found, exported byte for byte, and never taken twice.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppPage } from '../harness/pages/app-page.ts';
import { checkBag } from '../setup/check-bag.ts';
import { letterPdf, photograph } from '../setup/made-papers.ts';
import { expect, test } from './fixtures.ts';

const PAGES = [
  { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photograph('2026:02:27 09:30:00')) },
  { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photograph('2026:02:27 09:31:00')) },
  { name: 'back.pdf', mimeType: 'application/pdf', buffer: Buffer.from(letterPdf('back')) },
];

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function choose(app: AppPage, files: typeof PAGES): Promise<void> {
  await app.page.locator('input[type=file]').setInputFiles(files);
  await expect(app.page.getByRole('button', { name: /^Keep this/ })).toBeVisible();
}

test('photographs and a scan become one letter, and leave in the pack as they came', async ({
  openApp,
  stored,
}, info) => {
  const app = await openApp('#/add');
  await app.page.getByRole('link', { name: /^A letter or paper/ }).click();
  await choose(app, PAGES);
  await expect(app.page.getByLabel('Day on it')).toHaveValue('');
  await app.page.getByRole('button', { name: /^Use 27 February 2026/ }).click();
  await expect(app.page.getByLabel('Day on it')).toHaveValue('2026-02-27');
  await app.page.getByRole('button', { name: 'Move back.pdf up' }).click();
  await app.page.getByLabel('Title').fill('Decision not to assess');
  await app.page.getByLabel('From or to').selectOption('Someone else…');
  await app.page.getByLabel('Name', { exact: true }).fill('Northshire County Council');
  await app.page.getByLabel('Kind').selectOption('Council');
  await app.page.getByRole('button', { name: 'Save party' }).click();
  const chosen = app.page.getByLabel('From or to').locator('option:checked');
  await expect(chosen).toHaveText('Northshire County Council');
  await app.page.getByRole('button', { name: 'Keep this letter' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Decision not to assess');
  await expect(app.page.getByText('Letter from Northshire County Council')).toBeVisible();
  await expect(app.page.getByRole('img', { name: 'File 1: IMG_1.jpg' })).toBeVisible();

  const first = hashOf(PAGES[0]!.buffer);
  expect(await stored()).toMatchObject([
    {
      subject: 'Decision not to assess',
      fidelity: 'original',
      originalSha256: first,
      actualSha256: first,
      happenedAt: Date.UTC(2026, 1, 27, 12),
      happenedFrom: 'stated',
    },
  ]);

  await app.goTo('#/');
  await app.page.getByRole('searchbox').fill('back.pdf');
  await expect(app.rows()).toHaveCount(1);
  await expect(app.rows().first()).toContainText('Letter from Northshire County Council');

  const pdf = info.outputPath('chronology.pdf');
  await (await app.makeExport('chronology')).saveAs(pdf);
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(words).toContain('Decision not to assess');
  expect(words).toContain('file 3 of 3');

  const folder = info.outputPath('pack');
  mkdirSync(folder);
  await (await app.makeExport('pack')).saveAs(`${folder}.zip`);
  execFileSync('unzip', ['-q', `${folder}.zip`, '-d', folder]);
  const bag = join(folder, readdirSync(folder)[0] ?? '');
  expect(await checkBag(bag)).toEqual([]);
  const [entry] = JSON.parse(readFileSync(join(bag, 'data/timeline.json'), 'utf8')).entries;
  const packed = entry.papers.map(({ file }: { file: string }) => readFileSync(join(bag, file)));
  expect(packed).toEqual([PAGES[0], PAGES[2], PAGES[1]].map((page) => page?.buffer));
});

test('the same letter again leads to its entry; other files behind its first page are refused', async ({
  openApp,
  stored,
}) => {
  const app = await openApp('#/paper');
  const keep = async (files: typeof PAGES) => {
    await app.goTo('#/');
    await app.goTo('#/paper');
    await choose(app, files);
    await app.page.getByLabel('Title').fill('Letter');
    await app.page.getByLabel('Day on it').fill('2026-02-27');
    await app.page.getByRole('button', { name: 'Keep this letter' }).click();
  };
  await keep(PAGES.slice(0, 2));
  await expect(app.page.getByText(/^Kept\./)).toBeVisible();
  await keep(PAGES.slice(0, 2));
  await expect(app.page.getByText(/^These files were kept before/)).toBeVisible();
  await keep(PAGES.slice(0, 1));
  await expect(
    app.page.getByText(/^The first file is already kept, in “Letter”, but with other files/),
  ).toBeVisible();
  expect(await stored()).toHaveLength(1);
});

test('a call that was written down is in chronology, bundle and pack, in the words that were typed', async ({
  openApp,
  stored,
}, info) => {
  const app = await openApp('#/add');
  await app.page.getByRole('link', { name: /^A call, meeting or incident/ }).click();
  await app.page.getByLabel('Day', { exact: true }).fill('2026-03-03');
  await app.page.getByLabel('Time (optional)').fill('14:05');
  await app.page.getByLabel('Title').fill('Case officer rang about the draft');
  await app.page.getByLabel('What was said or happened').fill('She said it comes by Friday.');
  await app.page.getByRole('button', { name: 'Keep this call' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Case officer rang about the draft');
  expect(await stored()).toMatchObject([{ fidelity: 'original', happenedAt: Date.UTC(2026, 2, 3, 14, 5) }]);
  await app.page.getByRole('tab', { name: 'Journal' }).click();
  await expect(app.page.locator('.journal__line')).toContainText('your own note');

  const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const [chronology, bundle] = [info.outputPath('chronology.pdf'), info.outputPath('bundle.pdf')];
  await (await app.makeExport('chronology')).saveAs(chronology);
  expect(textOf(chronology)).toContain('Case officer rang about the draft');
  expect(textOf(chronology).replaceAll(/\s+/g, ' ')).toContain('own note');
  await (await app.makeExport('bundle')).saveAs(bundle);
  expect(textOf(bundle)).toContain('She said it comes by Friday.');

  const folder = info.outputPath('pack');
  mkdirSync(folder);
  await (await app.makeExport('pack')).saveAs(`${folder}.zip`);
  execFileSync('unzip', ['-q', `${folder}.zip`, '-d', folder]);
  const bag = join(folder, readdirSync(folder)[0] ?? '');
  expect(await checkBag(bag)).toEqual([]);
  const [entry] = JSON.parse(readFileSync(join(bag, 'data/timeline.json'), 'utf8')).entries;
  expect(entry.fidelityReason).toContain('The record keeper’s own note');
  expect(readFileSync(join(bag, entry.papers[0].file), 'utf8')).toContain(
    '\n\nShe said it comes by Friday.\n',
  );
});
