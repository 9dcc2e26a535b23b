// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeChronology, type Chronology } from '../../../../utils/export/chronology/model.ts';
import { writeChronology } from '../../../../utils/export/chronology/pdf.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { makingOf } from '../chronology/sample-entries.ts';
import { loadFont } from '../load-font.ts';
import { readStoryRows, STORY_ENDS, storySource } from './story.ts';

const folder = mkdtempSync(join(tmpdir(), 'story-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (program: string, ...options: string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64e6 });

const making = makingOf({ madeAt: STORY_ENDS, includeNotes: false });
const rowsIn = ({ months }: Chronology) => months.flatMap(({ rows }) => rows);

let source: ExportSource;
let chronology: Chronology;
let path: string;
beforeAll(async () => {
  source = await storySource();
  chronology = describeChronology(source, making, []);
  const chunks: Uint8Array[] = [];
  await writeChronology(source, making, { loadFont, write: (chunk) => void chunks.push(chunk) });
  path = process.env.KEEP_PDF ?? join(folder, 'story.pdf');
  writeFileSync(path, Buffer.concat(chunks));
}, 60_000);

/** `A1 17 at refusal-to-assess`: which clock is late, by how many days, beneath which mail. */
const told = () =>
  readStoryRows()
    .filter(({ late }) => late > 0)
    .map(({ rule, late, doneMail }) => `${rule} ${late} at ${doneMail ?? 'no mail'}`)
    .toSorted();

describe('the chronology of the sample mailbox', () => {
  it('shows exactly the broken clocks of its story, with the right days late, at the mail that ends them', () => {
    const idOf = new Map(source.entries.map(({ id }, index) => [`E${index + 1}`, String(id)]));
    const ruleOf = new Map(chronology.clocks.words.map(({ number, clock }) => [number, clock]));
    const found = rowsIn(chronology).flatMap(({ clocks, reference }) =>
      clocks.flatMap(({ number, late }) => {
        const clock = ruleOf.get(number);
        const where = clock?.end?.entryId ? idOf.get(reference) : 'no mail';
        return Number(late) === 0 ? [] : [`${clock?.rule} ${late} at ${where}`];
      }),
    );
    expect(told().length).toBeGreaterThan(9);
    expect(found.toSorted()).toEqual(told());
  });

  it('prints them in columns of the PDF', () => {
    const text = run('pdftotext', '-layout', path, '-');
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    expect(text).toMatch(/Due +Done +Days late +Ref/);
    expect(text).toMatch(/Ends C\d+: Decision whether to assess +20 Oct 2025 +6 Nov 2025 +17 +C\d+/);
    const printed = [...text.matchAll(/^.* {2}(\d+) +C\d+$/gm)].flatMap(([, late]) =>
      Number(late) > 0 ? [Number(late)] : [],
    );
    const late = readStoryRows().flatMap((row) => (row.late > 0 ? [row.late] : []));
    expect(printed.toSorted((one, other) => one - other)).toEqual(late.toSorted((one, other) => one - other));
  });

  it('has a page of clocks with arithmetic, citation and advice, as a table with column names', () => {
    const text = run('pdftotext', path, '-').replace(/\s+/g, ' ');
    expect(text).toContain('Clocks: what was due, when, and under which rule');
    expect(text).toContain('Due 20 October 2025, done 6 November 2025: 17 days late.');
    expect(text).toContain('6 weeks (42 days) end on Monday 20 October 2025.');
    expect(text).toContain('This is information, not legal advice.');
    expect(text).toContain('SENDIASS:');
    expect(text).toContain('IPSEA:');
    for (const { source: citation } of chronology.clocks.words)
      expect(text).toContain(citation.split(',')[0]);
    const read = run('pdfinfo', '-struct-text', path);
    expect(read.match(/"How it was counted"/g)).toHaveLength(1);
    expect(read.match(/"Days late"/g)).toHaveLength(1);
  });
});
