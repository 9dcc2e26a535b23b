// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../utils/domain/index.ts';
import { writeChronology, type ChronologyFacts } from '../../../../utils/export/chronology/pdf.ts';
import type { ExportMaking } from '../../../../utils/export/source.ts';
import { loadFont } from '../load-font.ts';
import { entryOf, makingOf, sampleEntries, sourceOf } from './sample-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'chronology-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...options: string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64e6 });

interface Made {
  readonly path: string;
  readonly facts: ChronologyFacts;
  readonly text: string;
}

async function make(name: string, entries: readonly Entry[], title?: string): Promise<Made> {
  const chunks: Uint8Array[] = [];
  const write = (chunk: Uint8Array): void => void chunks.push(chunk);
  const facts = await writeChronology(sourceOf(entries, title), makingOf(), { loadFont, write });
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, Buffer.concat(chunks));
  return { path, facts, text: readable(run('pdftotext', path, '-')) };
}

/** Text as a reader searches it: single spaces, without the direction marks poppler adds. */
const readable = (text: string): string => text.replace(/[\u202A-\u202E]/gu, '').replace(/\s+/gu, ' ');

describe('a chronology of sixty emails in every script', () => {
  const entries = sampleEntries();
  let made: Made;
  beforeAll(async () => {
    made = await make('sample', entries);
  });

  it('is sound', () => {
    expect(run('qpdf', '--check', made.path)).toContain('No syntax or stream encoding errors found');
  });

  it('is tagged, in English, with its title shown', () => {
    const facts = run('pdfinfo', made.path);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Title: +Chronology: Sam: EHC plan & school place$/m);
    expect(facts).toMatch(/^Author: +Prepared with Paperchain$/m);
    expect(facts).toMatch(/^PDF version: +1\.7$/m);
    expect(facts).toMatch(new RegExp(`^Pages: +${made.facts.pages}$`, 'm'));
    const catalogue = run('qpdf', '--json', '--json-key=qpdf', made.path);
    expect(catalogue).toContain('"/Lang": "u:en-GB"');
    expect(catalogue).toContain('"/DisplayDocTitle": true');
  });

  it('holds every subject for a reader who searches', () => {
    // poppler puts the runs of a line that mixes directions in the order they are seen.
    const mixed = 'رد: خطة EHC رقم 2026/114 (مسودة)';
    for (const { subject } of entries) {
      const parts = subject === mixed ? ['رد', 'خطة', 'EHC', 'رقم', '2026/114', '(مسودة'] : [subject];
      for (const part of parts) expect(made.text).toContain(part);
    }
  });

  it('holds every hash whole', () => {
    for (const { originalSha256 } of entries) expect(made.text).toContain(originalSha256);
  });

  it('numbers its pages and counts them', () => {
    const { pages, bytes, unshownCharacters } = made.facts;
    for (let page = 1; page <= pages; page += 1) expect(made.text).toContain(`Page ${page} of ${pages}`);
    expect(bytes).toBe(statSync(made.path).size);
    expect(unshownCharacters).toEqual(['東', '京', 'ไ', 'ท', 'ย']);
  });

  it('has one table with columns named once, months as headings, and decoration kept out', () => {
    const structure = run('pdfinfo', '-struct', made.path);
    expect(structure.match(/^ {2}Table \(block\)$/gm)).toHaveLength(2);
    expect(structure.match(/^ {4}THead$/gm)).toHaveLength(2);
    expect(structure.match(/^ {2}H1 /gm)).toHaveLength(1);
    expect(structure.match(/^ {4}TBody$/gm)).toHaveLength(11 + 1);
    expect(structure.match(/^ {6}TR$/gm)).toHaveLength(2 + 11 + 62 * 2);
    const read = run('pdfinfo', '-struct-text', made.path);
    expect(read).not.toContain('Page 1 of');
    expect(read.match(/"What happened"/g)).toHaveLength(1);
  });

  it('has a bookmark for each month', () => {
    const outlines = JSON.parse(run('qpdf', '--json', '--json-key=outlines', made.path)) as {
      outlines: { title: string; destpageposfrom1: number }[];
    };
    expect(outlines.outlines.map(({ title }) => title)).toEqual([
      ...['September', 'October', 'November', 'December'].map((month) => `${month} 2025`),
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July'].map((month) => `${month} 2026`),
      'About this chronology',
      'Characters that could not be shown',
      'The kept files and their SHA-256',
    ]);
    const pages = outlines.outlines.map(({ destpageposfrom1 }) => destpageposfrom1);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  });

  it('embeds every font', () => {
    const fonts = run('pdffonts', made.path).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(14);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });
});

describe('unusual chronologies', () => {
  it('makes a sensible page of an empty timeline', async () => {
    const { facts, text } = await make('empty', []);
    expect(facts).toMatchObject({ pages: 1, entries: 0 });
    expect(text).toContain('No entries were chosen for this chronology.');
    expect(text).toContain('Page 1 of 1');
  });

  it('takes hostile titles and texts', async () => {
    const nasty = '<b>&amp;</b> ]]> \u0000\uD800 \u202Egnp.exe (unbalanced \\ %PDF';
    const words = { subject: nasty, note: 'x\n'.repeat(400), summary: 'W'.repeat(3_000) };
    const { path, text, facts } = await make('nasty', [entryOf(0, words)], nasty);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    expect(text).toContain('(unbalanced \\ %PDF');
    expect(facts.pages).toBeGreaterThan(6);
    const metadata = run('pdfinfo', '-meta', path);
    expect(metadata).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt;');
  });

  it('sets the same text twice in the same bytes', async () => {
    const [one, two] = [await make('one', sampleEntries()), await make('two', sampleEntries())];
    expect(run('sha256sum', one.path).slice(0, 64)).toBe(run('sha256sum', two.path).slice(0, 64));
  });
});

async function cancelledAt(stage: string): Promise<{ bytes: number; reason: unknown }> {
  const controller = new AbortController();
  const onProgress: ExportMaking['onProgress'] = (progress) => {
    if (progress.stage === stage) controller.abort(new Error('cancelled by the user'));
  };
  let bytes = 0;
  const making = makingOf({ signal: controller.signal, onProgress });
  const write = (chunk: Uint8Array): void => void (bytes += chunk.length);
  const reason: unknown = await writeChronology(sourceOf(sampleEntries()), making, {
    loadFont,
    write,
  }).catch((error: unknown) => error);
  return { bytes, reason };
}

const failToWrite = () => Promise.reject(new Error('disk full'));

describe('cancelling', () => {
  it.each(['Setting the chronology', 'Writing pages'])('stops while %s', async (stage) => {
    const { bytes, reason } = await cancelledAt(stage);
    expect(reason).toMatchObject({ message: 'cancelled by the user' });
    expect(bytes).toBe(0);
  });

  it('passes on that the bytes could not be written', async () => {
    await expect(
      writeChronology(sourceOf([entryOf(0)]), makingOf(), { loadFont, write: failToWrite }),
    ).rejects.toThrow('disk full');
  });
});
