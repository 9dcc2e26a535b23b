import type { Span } from '../blocks.ts';
import type { Line, PlacedShape } from '../../text/lines.ts';
import type { Area } from '../part.ts';
import type { SetLine, TextBox } from './boxes.ts';
import { LINK_INK, SOFT_INK } from './measures.ts';

/** Neighbouring shapes of a line that are set alike. */
export interface Stretch extends Pick<Span, 'href' | 'italic' | 'struck' | 'underlined'> {
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
  readonly ink: string;
  readonly area: Area;
}

/** The stretches of a line, in reading order. */
export function stretchesOf(
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
  one === other || (one?.added === other?.added && one?.italic === other?.italic && isOneElement(one, other));

/** Whether a reader of the document's structure is told the same of both. */
const isOneElement = (one: Partial<Span> | undefined, other: Partial<Span> | undefined): boolean =>
  one?.href === other?.href && one?.struck === other?.struck && one?.underlined === other?.underlined;

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
  return { ...marksOf(span), line: { ...line, placed }, x, baseline: y + baseline, ink: inked, area };
}

const marksOf = ({ href, italic, struck, underlined }: Partial<Span> = {}): Partial<Stretch> => ({
  ...(href === undefined ? {} : { href }),
  ...(italic === true ? { italic } : {}),
  ...(struck === true ? { struck } : {}),
  // Links have a line of their own.
  ...(underlined === true && href === undefined ? { underlined } : {}),
});

/** Stretches that follow each other in one link or with the same lines, over line ends too. */
export function groupStretches(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && isOneElement(last[0], stretch)) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}
