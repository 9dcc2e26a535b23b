import { pause } from '../pause.ts';
import { addBookmark, createPdf, type PdfDocument } from '../pdfkit.ts';
import { sinkOf, type WriteBytes } from '../pdf-sink.ts';
import type { ExportMaking } from '../source.ts';
import { quoted } from '../text/clean.ts';
import type { FontSet } from '../text/fonts.ts';
import { breakLines, type Line } from '../text/lines.ts';
import { lineWriter, type LineWriter } from '../text/write-line.ts';
import { inPoints, type Box } from './boxes.ts';
import { drawMark } from './mark.ts';
import type { Chronology } from './model.ts';
import { BODY_WIDTH, HAIRLINE, HEAD_LINE, PAGE, STYLES } from './page-measures.ts';
import type { Page, Placed } from './paginate.ts';
import { Tagger } from './tag-boxes.ts';

/** What drawing needs beside the pages. */
export interface Drawing {
  readonly chronology: Chronology;
  readonly fonts: FontSet;
  readonly making: ExportMaking;
  readonly write: WriteBytes;
}

/** What a page is drawn with. */
export interface Pens {
  readonly pdf: PdfDocument;
  readonly writer: LineWriter;
  readonly tagger: Tagger;
  /** Adds a bookmark to a height on the current page. */
  readonly bookmark: (title: string, top: number) => void;
  /** Makes an area of the current page lead to a document of the bundle. */
  readonly linkTo?: (to: string, area: Area) => void;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pages drawn before other work gets a turn. */
const PAGES_A_TURN = 4;

/**
 * Draws laid-out pages and streams the file; gives its size in bytes. Rejects with the signal's reason on cancel. Takes
 * the pages out of the list one by one, so that thousands need not lie in memory twice.
 */
export async function drawPdf(pages: Page[], drawing: Drawing): Promise<number> {
  const { making, write } = drawing;
  const pdf = createPdf(factsOf(drawing));
  const sink = sinkOf(pdf, write);
  const pens: Pens = {
    pdf,
    writer: lineWriter(pdf),
    tagger: new Tagger(pdf),
    bookmark: (title, top) => addBookmark(pdf, title, top),
  };
  const total = pages.length;
  pages.reverse();
  for (let done = 0; done < total; done += 1) {
    if (done % PAGES_A_TURN === 0) {
      making.onProgress({ stage: 'Writing pages', done, total });
      await pause(making.signal);
    }
    const page = pages.pop();
    if (!page) break;
    pdf.addPage();
    drawPage(page, pens);
    drawFoot(pens, drawing, { page: done + 1, of: total });
    await sink.drain();
  }
  pens.tagger.end();
  pdf.end();
  const bytes = await sink.finish();
  making.onProgress({ stage: 'Writing pages', done: total, total });
  return bytes;
}

function factsOf({ chronology, making }: Drawing): Parameters<typeof createPdf>[0] {
  return {
    title: `Chronology: ${chronology.title}`,
    author: 'Prepared with Paperchain',
    subject: `Emails of the record “${chronology.title}”${chronology.period && `, ${chronology.period}`}`,
    madeAt: making.madeAt,
    program: `Paperchain ${chronology.version}`,
  };
}

/** Draws one laid-out page on the document's current page, without its foot. */
export function drawPage({ placed }: Page, pens: Pens): void {
  for (const part of placed) {
    if (part.box.kind === 'title') pens.tagger.decorate(() => drawMarkBeside(part, pens.pdf), 'Layout');
    if (part.box.bookmark !== null) pens.bookmark(part.box.bookmark, part.y);
    pens.tagger.tag(part, (cell) => drawCell(part, cell, pens.writer));
    linkCell(part, pens);
    if (part.box.table !== null && !part.box.isOpen)
      pens.tagger.decorate(() => drawRule(part, pens.pdf), 'Layout');
  }
}

function linkCell({ box, y, continues }: Placed, { linkTo }: Pens): void {
  if (!box.link || !linkTo || continues) return;
  const { cell, to } = box.link;
  if (cell === 'row') return linkTo(to, { x: PAGE.left, y, width: BODY_WIDTH, height: box.height });
  const lines = box.cells[cell]?.lines ?? [];
  const x = Math.min(...lines.map((line) => line.x));
  const width = Math.max(0, ...lines.map(({ line, style }) => inPoints(line, style)));
  if (width > 0) linkTo(to, { x, y, width, height: lines.at(-1)?.bottom ?? box.height });
}

function drawCell({ box, y }: Placed, cell: number, writer: LineWriter): void {
  for (const { line, style, x, baseline } of box.cells[cell]?.lines ?? [])
    writer.write(line, { x, y: y + baseline, size: style.size, ink: style.ink });
}

function drawMarkBeside({ y }: Placed, pdf: PdfDocument): void {
  const size = 30;
  drawMark(pdf, { x: PAGE.right - size, y, size });
}

function drawRule({ box, y }: Placed, pdf: PdfDocument): void {
  const { width, ink } = ruleUnder(box);
  const at = y + box.height;
  pdf.moveTo(PAGE.left, at).lineTo(PAGE.right, at).lineWidth(width).strokeColor(ink).stroke();
}

const ruleUnder = ({ kind }: Box): typeof HAIRLINE | typeof HEAD_LINE =>
  kind === 'head' ? HEAD_LINE : HAIRLINE;

interface PageNumber {
  readonly page: number;
  readonly of: number;
}

/** Short title at the left, page number at the right: repeated on every page, so not part of the text. */
function drawFoot({ tagger, writer }: Pens, { chronology, fonts }: Drawing, number: PageNumber): void {
  const { size, ink } = STYLES.foot;
  const numbered = footLine(`Page ${number.page} of ${number.of}`, fonts, BODY_WIDTH);
  const width = inPoints(numbered, STYLES.foot);
  const title = footLine(`Chronology: ${quoted(chronology.title)}`, fonts, BODY_WIDTH - width - 20);
  tagger.decorate(() => {
    writer.write(title, { x: PAGE.left, y: PAGE.foot, size, ink });
    writer.write(numbered, { x: PAGE.right - width, y: PAGE.foot, size, ink });
  });
}

/** One line, cut where it is full. */
function footLine(text: string, fonts: FontSet, width: number): Line {
  const setting = {
    weight: STYLES.foot.weight,
    direction: 'ltr',
    width: (width * 1000) / STYLES.foot.size,
  } as const;
  const [line] = breakLines(text, fonts, setting);
  if (!line) throw new Error('Text gave no line.');
  return line;
}
