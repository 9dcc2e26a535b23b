import { readJpegHead } from './jpeg.ts';

/** What the first bytes of a picture say. */
export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/bmp' | 'image/avif';
  /** As stored, pixels; null where only decoding tells. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Tells a picture that browsers show by its first bytes; null for anything else. Never throws. */
export function readPictureHead(bytes: Uint8Array<ArrayBuffer>): PictureHead | null {
  if (bytes.length < 26) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number, length = 4): string =>
    new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
  const jpeg = readJpegHead(bytes);
  if (jpeg) return { type: 'image/jpeg', width: jpeg.width, height: jpeg.height };
  if (word(1, 3) === 'PNG' && word(12) === 'IHDR')
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (word(0, 3) === 'GIF')
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (word(0, 2) === 'BM' && view.getUint32(14, true) >= 40)
    return {
      type: 'image/bmp',
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
    };
  if (word(0) === 'RIFF' && word(8) === 'WEBP') return { type: 'image/webp', ...sizeOfWebp(bytes, view) };
  if (word(4) === 'ftyp' && word(8) === 'avif') return { type: 'image/avif', width: null, height: null };
  return null;
}

/** Three ways of writing it (WebP container specification). */
function sizeOfWebp(bytes: Uint8Array, view: DataView): { width: number | null; height: number | null } {
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (chunk === 'VP8X' && bytes.length >= 30) {
    const three = (at: number): number => view.getUint16(at, true) + (bytes[at + 2] ?? 0) * 65_536 + 1;
    return { width: three(24), height: three(27) };
  }
  if (chunk === 'VP8 ' && bytes.length >= 30)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: null, height: null };
}
