import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { AppPage, Form } from '../harness/pages/app-page.ts';
import { ClocksPage } from '../harness/pages/clocks-page.ts';
import { CLOCKS_STORY } from './clocks-story.ts';
import { expect, test } from './fixtures.ts';
import { keepAll } from './keeping.ts';
import { mailNamed } from './mail-named.ts';

test.use({ mailbox: [CLOCKS_STORY, { scope: 'test' }] });

/** Makes an export and gives its name and where it lies. */
async function make(app: AppPage, form: Form): Promise<{ readonly name: string; readonly path: string }> {
  const download = await app.makeExport(form);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** A part of an office file, as Info-ZIP unpacks it. */
const partOf = (path: string, part: string): string =>
  execFileSync('unzip', ['-p', path, part], { maxBuffer: 1e8 }).toString('utf8');

test('the chronology leaves as Word, Excel and CSV, and the clocks as a calendar', async ({
  gmail,
  replica,
  browser_,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const clocks = await ClocksPage.open(browser_);
  await clocks.agree('Decision whether to assess');
  const { app } = clocks;

  const word = await make(app, 'docx');
  expect(word.name).toMatch(/^Paperchain chronology \d{4}-\d{2}-\d{2} .+\.docx$/);
  expect(partOf(word.path, 'word/document.xml')).toContain('20 Oct 2025');

  const workbook = await make(app, 'xlsx');
  expect(workbook.name).toMatch(/\.xlsx$/);
  expect(partOf(workbook.path, 'xl/workbook.xml')).toContain('name="Clocks"');
  expect(partOf(workbook.path, 'xl/sharedStrings.xml')).toContain('C1: Decision whether to assess');

  const table = await make(app, 'csv');
  expect(table.name).toMatch(/\.csv$/);
  expect(readFileSync(table.path, 'utf8')).toContain('"2025-10-20"');

  const calendar = await make(app, 'calendar');
  expect(calendar.name).toMatch(/^Paperchain clocks .+\.ics$/);
  const parsed = new ICAL.Component(ICAL.parse(readFileSync(calendar.path, 'utf8')) as unknown[]);
  expect(parsed.getAllSubcomponents('vevent')).toHaveLength(1);
});

test('a calendar without a clock says what to do, and saves nothing', async ({ gmail, replica, openApp }) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const app = await openApp();
  await app.openExport('calendar');
  await app.page.getByRole('button', { name: 'Make the calendar' }).click();
  await expect(app.page.getByText('No clock is running in what you chose')).toBeVisible();
  await expect(app.page.getByText(/Start a clock on the Clocks page/)).toBeVisible();
});
