/** What a PDF has to say of a JPEG it holds. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** Colours a pixel: 1 grey, 3 RGB, 4 CMYK. */
  readonly colours: number;
  /** Adobe's CMYK is written upside down. */
  readonly isAdobe: boolean;
  /** Where the frame of the picture's data begins: everything before may be left out but for tables and profiles. */
  readonly segments: readonly JpegSegment[];
}

interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly until: number;
}

const START_OF_SCAN = 0xda;
/** Start of frame that PDF readers take: baseline, extended and progressive Huffman (ISO 32000-1 §7.4.8). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const ADOBE = 0xee;
const COLOUR_PROFILE = 0xe2;

/** Reads a JPEG's segments up to its data; null when it is none that a PDF may hold. ITU T.81, annex B. */
export function readJpegHead(bytes: Uint8Array<ArrayBuffer>): JpegHead | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN)
      return headOf(view, [...segments, { marker, from: at, until: bytes.length }]);
    const until = at + 2 + view.getUint16(at + 2);
    if (until > bytes.length) return null;
    segments.push({ marker, from: at, until });
    at = until;
  }
  return null;
}

function headOf(view: DataView, segments: readonly JpegSegment[]): JpegHead | null {
  const frame = segments.find(({ marker }) => FRAMES.has(marker));
  if (!frame || frame.until - frame.from < 10 || view.getUint8(frame.from + 4) !== 8) return null;
  const [height, width] = [view.getUint16(frame.from + 5), view.getUint16(frame.from + 7)];
  const colours = view.getUint8(frame.from + 9);
  if (width === 0 || height === 0 || ![1, 3, 4].includes(colours)) return null;
  return { width, height, colours, isAdobe: segments.some(({ marker }) => marker === ADOBE), segments };
}

/** The JPEG without what is no part of the picture: where it was taken, by whom, thumbnails, comments. */
export function bareJpeg(bytes: Uint8Array<ArrayBuffer>, { segments }: JpegHead): Uint8Array<ArrayBuffer> {
  const isPicture = ({ marker }: JpegSegment): boolean =>
    marker < 0xe0 || marker === ADOBE || marker === COLOUR_PROFILE || (marker > 0xef && marker !== 0xfe);
  const kept = segments.filter(isPicture);
  const length = kept.reduce((sum, { from, until }) => sum + until - from, 2);
  const bare = new Uint8Array(length);
  bare.set([0xff, 0xd8]);
  let at = 2;
  for (const { from, until } of kept) {
    bare.set(bytes.subarray(from, until), at);
    at += until - from;
  }
  return bare;
}

/** How a picture has to be turned or mirrored: 1 to 8 as EXIF counts (CIPA DC-008, 4.6.4). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const EXIF = 0xe1;
const ORIENTATION_TAG = 0x0112;
const MOST_TAGS = 200;

/** Orientation of a photograph by its EXIF; 1 when it says nothing, or nothing sensible. Never throws. */
export function orientationOf(bytes: Uint8Array<ArrayBuffer>, { segments }: JpegHead): Orientation {
  for (const { marker, from, until } of segments) {
    if (marker !== EXIF || until - from < 18 || text(bytes, from + 4, 4) !== 'Exif') continue;
    const value = readOrientation(
      new DataView(bytes.buffer, bytes.byteOffset + from + 10, until - from - 10),
    );
    if (value !== null) return value;
  }
  return 1;
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** The first directory of a TIFF (TIFF 6.0, section 2): entries of 12 bytes. */
function readOrientation(tiff: DataView): Orientation | null {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const count = Math.min(tiff.getUint16(directory, little), MOST_TAGS);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : null;
  }
  return null;
}
