// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { ExportClocks } from '../../../../utils/export/clocks/shape.ts';
import { clocksCsv } from '../../../../utils/export/pack/clocks-csv.ts';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { checkBag } from '../../../setup/check-bag.ts';
import { exportClock, exportClocks, markOn } from '../clocks/sample-clocks.ts';
import { storySource } from '../clocks/story.ts';
import { packToDisk } from './packed-bag.ts';
import { making, sampleBox } from './sample.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('docs/schemas/timeline.schema.json', 'utf8')));

const errorsOf = (drawn: unknown): unknown => (validate(drawn) ? [] : validate.errors);
const mark = (day: string, number: number) => markOn(day, `entry-${number}`);

/** Two mails and what is given of clocks. */
function sourceWith(clocks: ExportClocks): ExportSource {
  const box = sampleBox();
  box.add();
  box.add({ subject: 'Decision' });
  return { ...box.source, clocks };
}

const late = exportClock({ start: mark('2025-09-08', 1), end: mark('2025-11-06', 2) });
const running = exportClock({
  start: mark('2026-06-20', 1),
  end: null,
  state: 'running',
  days: 3,
  about: '=HYPERLINK("http://example.org")',
  disputed: true,
});

describe('a pack with clocks', () => {
  it('has them in timeline.json, clocks.csv, clocks.ics and in the manifest', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    const watch = {
      entryId: late.start.entryId!,
      by: '2026-06-30',
      state: 'silent',
      days: 3,
      answer: null,
    } as const;
    const { bag, read, list } = await packToDisk(
      sourceWith(exportClocks([late, running], { calendar, watches: [watch], leftOut: 2 })),
    );
    expect(await checkBag(bag)).toEqual([]);
    expect(list('data')).toEqual([
      'certificate.txt',
      'chronology.pdf',
      'clocks.csv',
      'clocks.ics',
      'index.html',
      'originals',
      'timeline.csv',
      'timeline.json',
    ]);
    expect(read('data/clocks.ics')).toBe(calendar);
    expect(read('manifest-sha256.txt')).toContain('data/clocks.csv');
    expect(read('README.txt')).toContain('data/clocks.csv');
    expect(read('README.txt')).toContain(
      '  * 2 clocks or waits\n    What it begins with is not in this export.\n',
    );
    const drawn = JSON.parse(read('data/timeline.json'));
    expect(errorsOf(drawn)).toEqual([]);
    expect(drawn.clocksAsOf).toBe('2026-11-23');
    expect(drawn.clocks[0]).toMatchObject({
      number: 'C1',
      rule: 'A1',
      state: 'done late',
      days: 17,
      start: { day: '2025-09-08', entry: 'entry-1', reference: 'E1', unnamed: null },
      end: { day: '2025-11-06', entry: 'entry-2', reference: 'E2' },
    });
    expect(drawn.clocks[1]).toMatchObject({ number: 'C2', end: null, disputed: true });
    expect(drawn.watches).toEqual([
      { entry: 'entry-1', reference: 'E1', by: '2026-06-30', state: 'silent', days: 3, answer: null },
    ]);
  });

  it('has neither table nor calendar without clocks', async () => {
    const { read, list } = await packToDisk(sourceWith(exportClocks([])));
    const names = ['certificate.txt', 'chronology.pdf', 'index.html'];
    expect(list('data')).toEqual([...names, 'originals', 'timeline.csv', 'timeline.json']);
    expect(JSON.parse(read('data/timeline.json'))).toMatchObject({ clocks: [], watches: [] });
  });

  it('follows its schema with every clock of the sample’s story, chosen or not', async () => {
    for (const scope of [{}, { includeConfidential: false, until: '2026-03-31' }]) {
      const { clocks } = await storySource(scope);
      const { read } = await packToDisk(sourceWith(clocks!));
      const drawn = JSON.parse(read('data/timeline.json'));
      expect(errorsOf(drawn)).toEqual([]);
      expect(drawn.clocks).toHaveLength(clocks!.clocks.length);
    }
  });
});

describe('clocks.csv', () => {
  const draw = (clocks: ExportClocks): string[] =>
    [...clocksCsv(startPacking(sourceWith(clocks), making(), {}))].join('').split('\r\n');

  it('has a row a clock, with days and references', () => {
    const [titles, row] = draw(exportClocks([late]));
    expect(titles).toMatch(/^\uFEFF"clock","what must happen"/u);
    expect(row).toContain('"2025-09-08","E1","2025-10-20","2025-11-06","E2","17"');
  });

  it('lets no words of the user run as a formula', () => {
    const hostile = exportClock({
      start: markOn('2025-09-08', 'entry-1', { reason: '=1+1' }),
      about: '\n=cmd',
    });
    const text = draw(exportClocks([{ ...running, title: '' }, hostile])).join('\n');
    expect(text).not.toMatch(/(?:^|,)"[=+@-]/m);
  });
});
