import type { Span } from '../blocks.ts';
import type { PdfElement } from '../../pdfkit.ts';
import type { Line, PlacedShape } from '../../text/lines.ts';
import type { Area, Sheet } from '../part.ts';
import type { SetLine, TextBox } from './boxes.ts';
import { LINK_INK, SOFT_INK } from './measures.ts';
import type { PathTagger } from './tag-path.ts';

/** Neighbouring shapes of a line that are set alike. */
interface Stretch {
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
  readonly href: string | undefined;
  readonly ink: string;
  readonly area: Area;
}

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
  const write = ({ line, x, baseline, ink }: Stretch): void =>
    sheet.writer.write(line, { x, y: baseline, size: box.style.size, ink });
  const stretches = box.lines.flatMap((line) => stretchesOf(line, spans, { box, y }));
  for (const group of groupByLink(stretches)) {
    const href = group[0]?.href;
    const drawGroup = (): void => group.forEach(write);
    if (href === undefined) tagger.fill(element, drawGroup);
    else drawLink(group, href, { sheet, element, fill: (link) => tagger.fill(link, drawGroup) });
  }
  const links = stretches.filter(({ href }) => href !== undefined);
  if (links.length > 0) sheet.decorate(() => underline(links, sheet));
}

interface Linking {
  readonly sheet: Sheet;
  readonly element: PdfElement;
  readonly fill: (link: PdfElement) => void;
}

function drawLink(group: readonly Stretch[], href: string, { sheet: { pdf }, element, fill }: Linking): void {
  const link = pdf.struct('Link');
  element.add(link);
  fill(link);
  for (const { area } of group) {
    const options = { structParent: link, Contents: new String(`Link to ${href}`) };
    pdf.link(
      area.x,
      area.y,
      area.width,
      area.height,
      href,
      options as unknown as Parameters<typeof pdf.link>[5],
    );
  }
  link.end();
}

function underline(links: readonly Stretch[], { pdf }: Sheet): void {
  pdf.lineWidth(0.5).strokeColor(LINK_INK);
  for (const { area, baseline } of links)
    pdf.moveTo(area.x, baseline + 1.6).lineTo(area.x + area.width, baseline + 1.6);
  pdf.stroke();
}

function stretchesOf(
  set: SetLine,
  spans: readonly Span[],
  { box, y }: { box: TextBox; y: number },
): readonly Stretch[] {
  const groups: PlacedShape[][] = [];
  for (const placed of set.line.placed) {
    const last = groups.at(-1)?.at(-1);
    if (last && isAlike(spans[last.mark ?? 0], spans[placed.mark ?? 0])) groups.at(-1)?.push(placed);
    else groups.push([placed]);
  }
  const ordered = set.line.rightToLeft ? groups.toReversed() : groups;
  return ordered.map((placed) => stretchOf(placed, set, { span: spans[placed[0]?.mark ?? 0], box, y }));
}

const isAlike = (one: Span | undefined, other: Span | undefined): boolean =>
  one === other || (one?.href === other?.href && one?.added === other?.added);

function stretchOf(
  placed: readonly PlacedShape[],
  { line, x, top, baseline, bottom }: SetLine,
  { span, box, y }: { span: Span | undefined; box: TextBox; y: number },
): Stretch {
  const { size, ink } = box.style;
  const last = placed.at(-1);
  const from = placed[0]?.x ?? 0;
  const until = last ? last.x + last.shape.width : from;
  const area = {
    x: x + (from * size) / 1000,
    y: y + top,
    width: ((until - from) * size) / 1000,
    height: bottom - top,
  };
  const inked = span?.added === true ? SOFT_INK : span?.href === undefined ? ink : LINK_INK;
  return { line: { ...line, placed }, x, baseline: y + baseline, href: span?.href, ink: inked, area };
}

/** Stretches that follow each other with the same link, over line ends too. */
function groupByLink(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && last[0]?.href === stretch.href) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}
