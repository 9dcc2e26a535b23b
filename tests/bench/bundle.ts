// How fast a bundle is set and written, beside pdfmake and Typst on the same emails in the same run: `node tests/bench/bundle.ts`.
// Each measurement has a process of its own, so that memory is its own too.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { ok, type Entry, type MessageBody } from '../../utils/domain/index.ts';
import { makeParts } from '../../utils/export/bundle/assemble/parts.ts';
import { writeBundle } from '../../utils/export/bundle/assemble/write-bundle.ts';
import type { PdfJobs } from '../../utils/export/pdf-jobs.ts';
import { plainPlan } from '../../utils/export/presets/plain.ts';
import { entryOf, makingOf, sourceOf } from '../unit/export/chronology/sample-entries.ts';
import { loadFont } from '../unit/export/load-font.ts';
import { itemsOf, paragraphsOf, subjectOf } from './letters.ts';
import { setWithPdfmake } from './pdfmake-peer.ts';
import { setWithTypst } from './typst-peer.ts';

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

async function measurePdfmake(mails: number): Promise<Made> {
  let pages = 0;
  const bytes = await setWithPdfmake(entriesOf(mails), (count) => (pages = count));
  return { pages, bytes };
}

async function measureTypst(mails: number): Promise<Made> {
  const pdf = await setWithTypst(entriesOf(mails));
  const pages = (await PDFDocument.load(pdf)).getPageCount();
  return { pages, bytes: pdf.length };
}

const MEASURES = { ours: measureOurs, pdfmake: measurePdfmake, typst: measureTypst };
type Who = keyof typeof MEASURES;

async function measureHere(who: Who, mails: number): Promise<Measured> {
  const start = performance.now();
  const made = await MEASURES[who](mails);
  const ms = performance.now() - start;
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024, ...made };
}

/** Left alone, V8 lets garbage lie for as long as the machine has room: a small heap shows what is really needed. */
const SMALL_HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];

function measure(who: Who, mails: number, flags: readonly string[] = []): Measured {
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
if (who !== undefined) console.log(JSON.stringify(await measureHere(who as Who, Number(mails))));
else {
  const ours = measure('ours', MAILS);
  const peer = measure('pdfmake', MAILS);
  const typst = measure('typst', MAILS);
  const tenth = measure('ours', LARGE / GROWTH);
  const large = measure('ours', LARGE);
  const tight = measure('ours', LARGE, SMALL_HEAP);
  print(`bundle, ${MAILS} emails`, ours);
  print(`pdfmake, ${MAILS} emails`, peer);
  print(`Typst, ${MAILS} emails`, typst);
  print(`bundle, ${LARGE} emails`, large);
  print(`  in a small heap`, tight);
  const growth = large.ms / tenth.ms;
  console.log(
    `pdfmake takes ${(peer.ms / ours.ms).toFixed(1)} × our time, Typst ${(typst.ms / ours.ms).toFixed(1)} ×; ${GROWTH} × the emails take ${growth.toFixed(1)} ×`,
  );
  const isSlow =
    speedOf(ours) < LEAST_SPEED || Math.min(peer.ms, typst.ms) < ours.ms || growth > GROWTH_LIMIT;
  if (isSlow || tight.peakMb > MOST_MEGABYTES) process.exitCode = 1;
}
