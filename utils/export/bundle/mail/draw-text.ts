import type { Span } from '../blocks.ts';
import { setTextLine, type PdfDocument, type PdfElement } from '../../pdfkit.ts';
import type { Area, Sheet } from '../part.ts';
import type { TextBox } from './boxes.ts';
import { LINK_INK } from './measures.ts';
import { groupStretches, stretchesOf, type Stretch } from './stretches.ts';
import type { PathTagger } from './tag-path.ts';

/** Draws the lines of a box, each link in an element of its own with its annotation. */
export function drawText(
  box: TextBox,
  y: number,
  { sheet, tagger }: { sheet: Sheet; tagger: PathTagger },
): void {
  if (box.label) drawLabel(box, y, { sheet, tagger });
  const element = tagger.elementOf(box.path);
  if (box.spans) drawMarked(box, box.spans, { y, sheet, tagger, element });
  else tagger.fill(element, () => drawPlain(box, y, sheet));
  const { to } = box;
  if (to !== undefined) linkWhole(box, y, (area) => sheet.linkTo(to, area));
}

function drawPlain({ lines, style, to }: TextBox, y: number, { writer }: Sheet): void {
  const ink = to === undefined ? style.ink : LINK_INK;
  for (const { line, x, baseline } of lines)
    writer.write(line, { x, y: y + baseline, size: style.size, ink });
}

function drawLabel(
  { label, style, lines }: TextBox,
  y: number,
  { sheet, tagger }: { sheet: Sheet; tagger: PathTagger },
): void {
  if (!label) return;
  const place = { x: label.x, y: y + (lines[0]?.baseline ?? 0), size: style.size, ink: style.ink };
  tagger.fill(tagger.elementOf(label.path), () => sheet.writer.write(label.line, place));
}

function linkWhole({ lines, style }: TextBox, y: number, link: (area: Area) => void): void {
  for (const { line, x, top, bottom } of lines)
    link({ x, y: y + top, width: (line.width * style.size) / 1000, height: bottom - top });
}

interface Marking {
  readonly y: number;
  readonly sheet: Sheet;
  readonly tagger: PathTagger;
  readonly element: PdfElement;
}

function drawMarked(box: TextBox, spans: readonly Span[], { y, sheet, tagger, element }: Marking): void {
  const { size } = box.style;
  const write = ({ line, x, baseline, ink, italic }: Stretch): void =>
    sheet.writer.write(line, { x, y: baseline, size, ink, ...(italic === true ? { italic } : {}) });
  const stretches = box.lines.flatMap((line) => stretchesOf(line, spans, { box, y }));
  for (const group of groupStretches(stretches)) {
    const drawGroup = (): void => group.forEach(write);
    const [first] = group;
    if (!first || !isElement(first)) tagger.fill(element, drawGroup);
    else drawElement(group, first, { sheet, element, fill: (inner) => tagger.fill(inner, drawGroup) });
  }
  const lined = stretches.filter(isElement);
  if (lined.length > 0) sheet.decorate(() => drawLines(lined, size, sheet));
}

const isElement = ({ href, struck, underlined }: Stretch): boolean =>
  href !== undefined || struck === true || underlined === true;

interface Within {
  readonly sheet: Sheet;
  readonly element: PdfElement;
  readonly fill: (inner: PdfElement) => void;
}

/** A link, or words with a line through or under them: what the line means is in the structure too. */
function drawElement(
  group: readonly Stretch[],
  { href, struck, underlined }: Stretch,
  { sheet: { pdf }, element, fill }: Within,
): void {
  const inner = pdf.struct(href === undefined ? 'Span' : 'Link');
  if (struck === true) setTextLine(inner, 'LineThrough');
  else if (underlined === true) setTextLine(inner, 'Underline');
  element.add(inner);
  fill(inner);
  if (href !== undefined) for (const { area } of group) annotate(pdf, area, { href, link: inner });
  inner.end();
}

function annotate(pdf: PdfDocument, area: Area, { href, link }: { href: string; link: PdfElement }): void {
  const options = { structParent: link, Contents: new String(`Link to ${href}`) };
  const { x, y, width, height } = area;
  pdf.link(x, y, width, height, href, options as unknown as Parameters<typeof pdf.link>[5]);
}

/** How far above the baseline the line through a word runs, of the type size: through the middle of small letters. */
const THROUGH = 0.27;
/** How far below it the line under a word runs, points. */
const UNDER = 1.6;

function drawLines(stretches: readonly Stretch[], size: number, { pdf }: Sheet): void {
  for (const { area, baseline, ink, href, struck, underlined } of stretches) {
    const line = (y: number, width: number): void => {
      pdf.lineWidth(width).strokeColor(ink);
      pdf
        .moveTo(area.x, y)
        .lineTo(area.x + area.width, y)
        .stroke();
    };
    if (href !== undefined || underlined === true) line(baseline + UNDER, 0.5);
    if (struck === true) line(baseline - size * THROUGH, 0.8);
  }
}
