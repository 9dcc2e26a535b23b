// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { aboutSheet } from '../../../../utils/export/forms/about-sheet.ts';
import { chronologySheet } from '../../../../utils/export/forms/chronology-sheet.ts';
import { writeEditable } from '../../../../utils/export/forms/chronology-file.ts';
import { clocksSheet } from '../../../../utils/export/forms/clock-values.ts';
import type { Sheet, Value } from '../../../../utils/export/forms/sheet.ts';
import { entryOf, makingOf, sampleEntries, sourceOf } from '../chronology/sample-entries.ts';
import { readStoryRows, STORY_ENDS, storySource } from '../clocks/story.ts';
import { openOfficeFile } from './open-office-file.ts';

const making = makingOf({ madeAt: STORY_ENDS });
const column = ({ columns, rows }: Sheet, title: string): Value[] => {
  const at = columns.findIndex((each) => each.title === title);
  return rows.map((row) => row[at] ?? '');
};

describe('chronologySheet', () => {
  it('has a typed day and the words of the PDF for every entry', () => {
    const entries = sampleEntries();
    const sheet = chronologySheet(describeChronology(sourceOf(entries), making, []));
    expect(column(sheet, 'Ref')).toEqual(entries.map((_, at) => `E${at + 1}`));
    expect(column(sheet, 'Date')[0]).toEqual({ day: '2025-09-03' });
    expect(column(sheet, 'What happened')[0]).toBe(
      'Parents ask the council in writing for an EHC needs assessment.',
    );
    expect(column(sheet, 'Private note')[0]).toContain('Printed copy in the blue folder.');
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  });

  it('has no notes unless asked for, and no clock columns without clocks', () => {
    const source = sourceOf([entryOf(0, { note: 'SECRET' })]);
    const sheet = chronologySheet(describeChronology(source, makingOf({ includeNotes: false }), []));
    expect(JSON.stringify(sheet)).not.toContain('SECRET');
    expect(sheet.columns.map(({ title }) => title)).not.toContain('Due');
  });

  it('tells the days late of the story once each, as numbers', async () => {
    const sheet = chronologySheet(describeChronology(await storySource(), making, []));
    const late = column(sheet, 'Days late').filter((value) => typeof value === 'number' && value > 0);
    const told = readStoryRows().filter(({ rule, late: days }) => days > 0 && rule !== 'A9');
    expect(late).toEqual(expect.arrayContaining(told.map((row) => row.late)));
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  });

  it('says “alleged” in words where the other side disputes, so that nobody sums it', async () => {
    const source = await storySource({}, (records) => ({
      ...records,
      clocks: records.clocks.map((clock) => ({ ...clock, disputed: true })),
    }));
    const sheet = chronologySheet(describeChronology(source, making, []));
    const late = column(sheet, 'Days late').filter((value) => value !== '' && value !== 0 && value !== '0');
    expect(late.length).toBeGreaterThan(3);
    for (const value of late) expect(value).toMatch(/^alleged/u);
  });
});

describe('clocksSheet and aboutSheet', () => {
  it('hold every clock with its day and source, and what was left out', async () => {
    const leftOut = [{ entryId: entryOf(0).id, title: 'SECRET', reason: 'confidential' }];
    const chronology = describeChronology(await storySource(), making, leftOut);
    const sheet = clocksSheet(chronology);
    expect(column(sheet, 'Clock')).toEqual(chronology.clocks.words.map(({ number }) => number));
    expect(column(sheet, 'Due')[0]).toEqual({ day: '2025-10-20' });
    const about = JSON.stringify(aboutSheet(chronology));
    expect(about).toContain('1 confidential');
    expect(about).not.toContain('SECRET');
  });
});

describe('writeEditable', () => {
  const input = { making, leftOut: [] };

  it('writes a CSV that spreadsheets read as text', async () => {
    const source = sourceOf([
      entryOf(0, { subject: 'x', summary: '=HYPERLINK("https://evil.example.org")' }),
    ]);
    const csv = await (await writeEditable('csv', source, input)).text();
    const bytes = new Uint8Array(await (await writeEditable('csv', source, input)).arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example.org"")"`);
    expect(csv).toContain('"2025-09-03"');
  });

  it('writes a workbook of chronology, clocks and what it is', async () => {
    const parts = await openOfficeFile(await writeEditable('xlsx', await storySource(), input));
    expect(parts['xl/workbook.xml']).toMatch(/name="Chronology".*name="Clocks".*name="About"/u);
  });

  it('stops when cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const cancelled = { making: { ...making, signal }, leftOut: [] };
    await expect(writeEditable('docx', sourceOf([]), cancelled)).rejects.toThrow('enough');
  });
});
