// Invented papers: small real files of the kinds people have.
import { joinBytes } from '../../utils/domain/join-bytes.ts';

/** A JPEG of one pixel, without any facts. */
const PIXEL =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** A little-endian Exif block (JEITA CP-3451) with an orientation and the moment the picture was taken. */
function exif(takenAt: string, orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = new DataView(new ArrayBuffer(26 + 12 + 18 + 20));
  const field = (
    at: number,
    tag: number,
    value: readonly [type: number, count: number, value: number],
  ): void => {
    tiff.setUint16(at, tag, true);
    tiff.setUint16(at + 2, value[0], true);
    tiff.setUint32(at + 4, value[1], true);
    tiff.setUint32(at + 8, value[2], true);
  };
  tiff.setUint16(0, 0x4949);
  tiff.setUint16(2, 42, true);
  tiff.setUint32(4, 8, true);
  tiff.setUint16(8, 2, true);
  field(10, 0x0112, [3, 1, orientation]);
  field(22, 0x8769, [4, 1, 38]);
  tiff.setUint16(38, 1, true);
  field(40, 0x9003, [2, 20, 56]);
  const block = new Uint8Array(tiff.buffer);
  block.set(latin(`${takenAt}\0`), 56);
  const head = latin('\u00ff\u00e1\0\0Exif\0\0');
  const size = head.length - 2 + block.length;
  head[2] = size >> 8;
  head[3] = size & 255;
  return joinBytes([head, block]);
}

/**
 * A photograph as a telephone writes it: `takenAt` as `2026:02:27 09:30:00`; with orientation 6 it must be turned to the
 * right to be upright. `picture`: another JPEG than the one pixel.
 */
export function photograph(
  takenAt = '',
  orientation = 1,
  picture: Uint8Array<ArrayBuffer> | null = null,
): Uint8Array<ArrayBuffer> {
  const pixel = picture ?? latin(atob(PIXEL));
  if (takenAt === '') return pixel;
  return joinBytes([pixel.slice(0, 2), exif(takenAt, orientation), pixel.slice(2)]);
}

/** A PDF's first and last lines; `madeOn` as `20260227`. */
export function letterPdf(words: string, madeOn = ''): Uint8Array<ArrayBuffer> {
  const info = madeOn === '' ? '' : `2 0 obj\n<< /CreationDate (D:${madeOn}093000Z) >>\nendobj\n`;
  return new TextEncoder().encode(`%PDF-1.7\n1 0 obj\n<< /Words (${words}) >>\nendobj\n${info}%%EOF\n`);
}
