import type { PageShape } from '../../pdfium-pages.ts';
import { FOOT_ROOM, type PageSize } from '../part.ts';

/** Where a foreign page or picture stands on our page, upright. */
export interface Placing {
  readonly size: PageSize;
  /** Left and top edge on our page, points. */
  readonly x: number;
  readonly y: number;
  /** As drawn, points. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** ISO 216, points. */
const A4 = { short: 595.28, long: 841.89 };
const A3 = { short: 841.89, long: 1190.55 };
/** Print of 10 points is still read at this scale; what would be smaller goes on A3. */
const SMALLEST_ON_A4 = 0.75;
/** What is smaller than the page stands this far from its top, points. */
const TOP_MARGIN = 36;

/**
 * Places something of the given upright size (points): portrait or landscape as it looks, never larger than it is, wholly
 * above the foot room.
 */
export function placeOnPage(width: number, height: number): Placing {
  const onA4 = fit(A4, width, height);
  return onA4.scale >= SMALLEST_ON_A4 ? onA4 : fit(A3, width, height);
}

function fit(paper: { short: number; long: number }, width: number, height: number): Placing {
  const wide = width > height;
  const size = {
    width: wide ? paper.long : paper.short,
    height: wide ? paper.short : paper.long,
  };
  const room = size.height - FOOT_ROOM;
  const scale = Math.min(1, size.width / width, room / height);
  const drawn = { width: width * scale, height: height * scale };
  return {
    size,
    scale,
    ...drawn,
    x: (size.width - drawn.width) / 2,
    y: Math.min(TOP_MARGIN, (room - drawn.height) / 2),
  };
}

/** Size of a page as it looks upright. */
export function uprightSize({ box, rotation }: PageShape, unit = 1): PageSize {
  const [left, bottom, right, top] = box;
  const [width, height] = [(right - left) * unit, (top - bottom) * unit];
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** From the foreign page's own space to our page measured from its top left corner, y downwards. */
export function matrixOf({ box, rotation }: PageShape, placing: Placing): Matrix {
  const [left, bottom, right, top] = box;
  const { x, y, width, height } = placing;
  const turned = rotation % 180 !== 0;
  const s = width / (turned ? top - bottom : right - left);
  const matrices: Record<PageShape['rotation'], Matrix> = {
    0: [s, 0, 0, -s, x - s * left, y + height + s * bottom],
    90: [0, s, s, 0, x - s * bottom, y - s * left],
    180: [-s, 0, 0, s, x + width + s * left, y - s * bottom],
    270: [0, -s, -s, 0, x + width + s * bottom, y + height + s * left],
  };
  return matrices[rotation];
}

/** A box of the foreign page as an area of ours. */
export function areaOf(
  [left, bottom, right, top]: readonly [number, number, number, number],
  [a, b, c, d, e, f]: Matrix,
): { x: number; y: number; width: number; height: number } {
  const xs = [a * left + c * bottom + e, a * right + c * top + e];
  const ys = [b * left + d * bottom + f, b * right + d * top + f];
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
