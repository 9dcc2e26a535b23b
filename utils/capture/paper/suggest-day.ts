import { load } from 'exifreader';
import { londonNoon } from '../../domain/dates.ts';
import { HEAD_BYTES, paperTypeOf } from './paper-type.ts';

/** How much of a picture is searched for its facts: they stand before the picture itself. */
const PICTURE_BYTES = 1_000_000;

/** How much of a PDF is searched at either end: its facts stand near one of them. */
const PDF_BYTES = 65_536;

const asDay = (year = '', month = '', day = ''): string | null => {
  const text = `${year}-${month}-${day}`;
  return londonNoon(text) === null ? null : text;
};

/** The day a photograph was taken, by the camera's own clock (Exif 2.32 §4.6.5, DateTimeOriginal). */
function dayOfPicture(bytes: ArrayBuffer): string | null {
  const tags = load(bytes);
  const text = tags.DateTimeOriginal?.description ?? tags.DateTimeDigitized?.description ?? '';
  const [, year, month, day] = /^(\d{4}):(\d{2}):(\d{2})/.exec(text) ?? [];
  return asDay(year, month, day);
}

/** The day a PDF says it was made (ISO 32000-1 §14.3.3, CreationDate); compressed facts are not looked for. */
function dayOfPdf(text: string): string | null {
  const [, year, month, day] = /\/CreationDate\s*\(D:(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return asDay(year, month, day);
}

const bytesOf = (file: File, start: number, end: number): Promise<ArrayBuffer> =>
  file.slice(start, end).arrayBuffer();

/**
 * The day that a file gives, `YYYY-MM-DD`: when a photograph was taken, when a PDF was made. Only ever a suggestion: a
 * letter photographed today may be old, and a camera's clock may be wrong. Null when the file says nothing; never throws.
 */
export async function suggestDay(file: File): Promise<string | null> {
  try {
    const head = new Uint8Array(await bytesOf(file, 0, HEAD_BYTES));
    const mediaType = paperTypeOf(head, file.name) ?? '';
    if (mediaType.startsWith('image/')) return dayOfPicture(await bytesOf(file, 0, PICTURE_BYTES));
    if (mediaType !== 'application/pdf') return null;
    const ends = [
      await bytesOf(file, 0, PDF_BYTES),
      await bytesOf(file, Math.max(0, file.size - PDF_BYTES), file.size),
    ];
    return dayOfPdf(ends.map((part) => new TextDecoder('latin1').decode(part)).join('\n'));
  } catch {
    return null;
  }
}
