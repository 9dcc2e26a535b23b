// How fast a bundle is set and written, beside pdfmake on the same emails in the same run: `node tests/bench/bundle.ts`.
// Each measurement has a process of its own, so that memory is its own too.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ok, type Entry, type MessageBody } from '../../utils/domain/index.ts';
import { makeParts } from '../../utils/export/bundle/assemble/parts.ts';
import { writeBundle } from '../../utils/export/bundle/assemble/write-bundle.ts';
import type { PdfJobs } from '../../utils/export/pdf-jobs.ts';
import { plainPlan } from '../../utils/export/presets/plain.ts';
import { entryOf, makingOf, sourceOf } from '../unit/export/chronology/sample-entries.ts';
import { loadFont } from '../unit/export/load-font.ts';
import { wordsFrom } from './bench-words.ts';

const MAILS = 1_000;
/** Some 5,000 pages. */
const LARGE = 4_400;
const GROWTH = 10;
/** Budgets: pages a second, memory at 5,000 pages, and ten times the mail at most eleven times the time. */
const LEAST_SPEED = 300;
const MOST_MEGABYTES = 300;
const GROWTH_LIMIT = 11;

interface Measured {
  readonly ms: number;
  readonly pages: number;
  readonly bytes: number;
  readonly peakMb: number;
}

type Made = Pick<Measured, 'pages' | 'bytes'>;

/** A letter of a page: six paragraphs and a list. */
function paragraphsOf(number: number): readonly string[] {
  return Array.from({ length: 6 }, (_, at) => `${wordsFrom(number * 31 + at, 48)}.`);
}
const itemsOf = (number: number): readonly string[] =>
  Array.from({ length: 4 }, (_, at) => wordsFrom(number * 17 + at, 9));

const subjectOf = (number: number): string => wordsFrom(number + 1, 7);

function bodyOf(number: number): MessageBody {
  const paragraphs = paragraphsOf(number).map((text) => `<p>${text}</p>`);
  const items = itemsOf(number).map((text) => `<li>${text}</li>`);
  const html = `<div>Dear Ms Cole,${paragraphs.join('')}<ul>${items.join('')}</ul><b>Alex Morgan</b></div>`;
  return { text: '', html, headers: [] };
}

const entriesOf = (mails: number): readonly Entry[] =>
  Array.from({ length: mails }, (_, number) => entryOf(number / 10, { subject: subjectOf(number) }));

const NO_PDF = {} as PdfJobs;

async function measureOurs(mails: number): Promise<Made> {
  const source = sourceOf(entriesOf(mails), 'Bench');
  const numberOf = new Map(source.entries.map(({ id }, number) => [id, number]));
  const making = makingOf({ includeNotes: false });
  const scope = { matterId: source.matter.id, from: null, until: null, partyIds: [], tagIds: [] };
  const plan = plainPlan({
    ...source,
    scope: { ...scope, includeConfidential: false, includeNotes: false },
    today: '2026-11-24',
  });
  const pictures = { decodeImage: async () => null, encodeJpeg: async () => null };
  const ready = makeParts({
    plan,
    source,
    making,
    leftOut: [],
    readBody: async ({ id }) => ok(bodyOf(numberOf.get(id) ?? 0)),
    attached: { ...pictures, pdf: NO_PDF },
    passwords: new Map(),
  });
  const { pages, bytes } = await writeBundle({ ...ready, leftOut: [], making, loadFont }, () => undefined);
  return { pages, bytes };
}

interface PdfMake {
  addFonts: (fonts: unknown) => void;
  createPdf: (definition: unknown) => { getBuffer: () => Promise<Uint8Array> };
}

async function measurePdfmake(mails: number): Promise<Made> {
  // @ts-expect-error pdfmake 0.3 comes without types
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMake };
  const folder = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url));
  pdfmake.addFonts({
    Noto: {
      normal: `${folder}400Regular/NotoSans_400Regular.ttf`,
      bold: `${folder}600SemiBold/NotoSans_600SemiBold.ttf`,
    },
  });
  let pages = 0;
  const definition = definitionOf(entriesOf(mails), (count) => (pages = count));
  const bytes = (await pdfmake.createPdf(definition).getBuffer()).length;
  return { pages, bytes };
}

/** The same words: index, chronology, and each email from a page of its own. */
function definitionOf(entries: readonly Entry[], tell: (pages: number) => void): unknown {
  const rows = entries.map(({ subject }, at) => [String(at + 1), subject, '3 Sep 2025', String(at + 60)]);
  return {
    pageSize: 'A4',
    pageMargins: [57, 57, 57, 62],
    defaultStyle: { font: 'Noto', fontSize: 10 },
    footer: (page: number, count: number) => {
      tell(count);
      return { text: String(page), alignment: 'right' };
    },
    content: [
      { text: 'Index', fontSize: 16 },
      table(['No.', 'Document', 'Date', 'Page'], rows),
      { text: 'Chronology', fontSize: 16, pageBreak: 'before' },
      table(['Date', 'From and to', 'What happened', 'Ref'], rows),
      ...entries.flatMap((entry, number) => mailDefinition(entry, number)),
    ],
  };
}

const table = (head: string[], rows: unknown[]) => ({
  table: { headerRows: 1, dontBreakRows: true, widths: [60, '*', 70, 60], body: [head, ...rows] },
  layout: 'lightHorizontalLines',
});

function mailDefinition({ subject, from, to }: Entry, number: number): unknown[] {
  const facts = [`From ${from[0]?.name}`, `To ${to[0]?.name}`, 'Date Wed 3 September 2025, 09:12'];
  return [
    { text: subject, fontSize: 14, bold: true, pageBreak: 'before' },
    ...facts,
    'Dear Ms Cole,',
    ...paragraphsOf(number).map((text) => ({ text, margin: [0, 0, 0, 6] })),
    { ul: itemsOf(number) },
    { text: 'Alex Morgan', bold: true },
  ];
}

async function measureHere(who: string, mails: number): Promise<Measured> {
  const start = performance.now();
  const made = await (who === 'ours' ? measureOurs(mails) : measurePdfmake(mails));
  const ms = performance.now() - start;
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024, ...made };
}

/** Left alone, V8 lets garbage lie for as long as the machine has room: a small heap shows what is really needed. */
const SMALL_HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];

function measure(who: 'ours' | 'pdfmake', mails: number, flags: readonly string[] = []): Measured {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...flags, self, who, String(mails)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}

const speedOf = ({ ms, pages }: Measured): number => Math.round((pages / ms) * 1000);

function print(name: string, measured: Measured): void {
  const { ms, pages, bytes, peakMb } = measured;
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `${name.padEnd(26)} ${Math.round(ms)} ms  ${pages} pages  ${speedOf(measured)} pages/s  ${size} MB  peak ${Math.round(peakMb)} MB`,
  );
}

const [who, mails] = process.argv.slice(2);
if (who !== undefined) console.log(JSON.stringify(await measureHere(who, Number(mails))));
else {
  const ours = measure('ours', MAILS);
  const peer = measure('pdfmake', MAILS);
  const tenth = measure('ours', LARGE / GROWTH);
  const large = measure('ours', LARGE);
  const tight = measure('ours', LARGE, SMALL_HEAP);
  print(`bundle, ${MAILS} emails`, ours);
  print(`pdfmake, ${MAILS} emails`, peer);
  print(`bundle, ${LARGE} emails`, large);
  print(`  in a small heap`, tight);
  const growth = large.ms / tenth.ms;
  console.log(
    `pdfmake takes ${(peer.ms / ours.ms).toFixed(1)} × our time; ${GROWTH} × the emails take ${growth.toFixed(1)} ×`,
  );
  const isSlow = speedOf(ours) < LEAST_SPEED || peer.ms < ours.ms || growth > GROWTH_LIMIT;
  if (isSlow || tight.peakMb > MOST_MEGABYTES) process.exitCode = 1;
}
