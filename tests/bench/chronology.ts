// How fast a chronology is set and written, beside pdfmake on the same rows in the same run: `node tests/bench/chronology.ts`.
// Each measurement has a process of its own, so that memory is its own too.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeChronology } from '../../utils/export/chronology/model.ts';
import { writeChronology } from '../../utils/export/chronology/pdf.ts';
import type { ExportSource } from '../../utils/export/source.ts';
import { attachment, entryOf, makingOf, sourceOf } from '../unit/export/chronology/sample-entries.ts';
import { loadFont } from '../unit/export/load-font.ts';
import { wordsFrom } from './bench-words.ts';

const ROWS = 1_000;
const GROWTH = 10;
/** Budget: ten times the mail costs at most eleven times the time. */
const GROWTH_LIMIT = 11;

interface Measured {
  readonly ms: number;
  readonly pages: number;
  readonly bytes: number;
  readonly peakMb: number;
}

function sampleSource(rows: number): ExportSource {
  const entries = Array.from({ length: rows }, (_, index) =>
    entryOf(index / 10, {
      subject: wordsFrom(index + 1, 8),
      summary: index % 2 === 0 ? `Email says that ${wordsFrom(index + 7, 16)}.` : '',
      attachments: index % 3 === 0 ? [attachment(`${wordsFrom(index, 2)}.pdf`), attachment('plan.docx')] : [],
    }),
  );
  return sourceOf(entries, 'Bench');
}

async function measureOurs(rows: number): Promise<Omit<Measured, 'ms' | 'peakMb'>> {
  const { pages, bytes } = await writeChronology(sampleSource(rows), makingOf(), {
    loadFont,
    write: () => undefined,
  });
  return { pages, bytes };
}

interface PdfMake {
  addFonts: (fonts: unknown) => void;
  setUrlAccessPolicy?: (policy: () => boolean) => void;
  createPdf: (definition: unknown) => { getBuffer: () => Promise<Uint8Array> };
}

async function measurePdfmake(rows: number): Promise<Omit<Measured, 'ms' | 'peakMb'>> {
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
  const definition = definitionOf(sampleSource(rows), (count) => (pages = count));
  const bytes = (await pdfmake.createPdf(definition).getBuffer()).length;
  return { pages, bytes };
}

const small = (text: string) => ({ text, fontSize: 8.5 });

/** The same words in the same columns: month rows, entries, and the list of hashes. */
function definitionOf(source: ExportSource, tell: (pages: number) => void): unknown {
  const { months, proofs } = describeChronology(source, makingOf(), []);
  const body: unknown[][] = [];
  for (const { title, rows } of months) {
    body.push([{ text: title, bold: true, fontSize: 12, colSpan: 4 }, '', '', '']);
    for (const row of rows)
      body.push([
        [row.day, small(row.time)],
        [row.from, small(row.fromParty), small(row.to)],
        [row.what, row.details.map(({ text }) => small(text))],
        row.reference,
      ]);
  }
  const hashes = proofs.map((proof) => [
    proof.reference,
    proof.day,
    [small(proof.subject), { text: proof.sha256, fontSize: 7.5 }],
  ]);
  return {
    pageSize: 'A4',
    pageMargins: [57, 57, 57, 62],
    defaultStyle: { font: 'Noto', fontSize: 10 },
    footer: (page: number, count: number) => {
      tell(count);
      return { text: `Page ${page} of ${count}`, alignment: 'right' };
    },
    content: [
      table(['Date', 'From and to', 'What happened', 'Ref'], [60, 111, '*', 37], body),
      table(['Ref', 'Date', 'Subject'], [37, 77, '*'], hashes),
    ],
  };
}

const table = (head: string[], widths: unknown[], body: unknown[]) => ({
  table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
  layout: 'lightHorizontalLines',
});

async function measureHere(who: string, rows: number): Promise<Measured> {
  const start = performance.now();
  const made = await (who === 'ours' ? measureOurs(rows) : measurePdfmake(rows));
  const ms = performance.now() - start;
  return { ms, peakMb: process.resourceUsage().maxRSS / 1024, ...made };
}

function measure(who: 'ours' | 'pdfmake', rows: number): Measured {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [self, who, String(rows)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}

function print(name: string, { ms, pages, bytes, peakMb }: Measured): void {
  const speed = Math.round((pages / ms) * 1000);
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `${name.padEnd(26)} ${Math.round(ms)} ms  ${pages} pages  ${speed} pages/s  ${size} MB  peak ${Math.round(peakMb)} MB`,
  );
}

const [who, rows] = process.argv.slice(2);
if (who !== undefined) console.log(JSON.stringify(await measureHere(who, Number(rows))));
else {
  const ours = measure('ours', ROWS);
  const peer = measure('pdfmake', ROWS);
  const large = measure('ours', ROWS * GROWTH);
  print(`chronology, ${ROWS} rows`, ours);
  print(`pdfmake, ${ROWS} rows`, peer);
  print(`chronology, ${ROWS * GROWTH} rows`, large);
  const growth = large.ms / ours.ms;
  console.log(
    `pdfmake takes ${(peer.ms / ours.ms).toFixed(1)} × our time; ${GROWTH} × the rows take ${growth.toFixed(1)} ×`,
  );
  if (growth > GROWTH_LIMIT || peer.ms < ours.ms) process.exitCode = 1;
}
