import type { PdfDocument } from '../../pdfkit.ts';
import type { PictureTools } from '../attached/decode.ts';
import { readyPicture, sizeOfPicture, type ReadyPicture } from '../attached/picture.ts';
import type { Area } from '../part.ts';

/** A picture whose size is known, to be made ready when it is drawn. */
export interface DrawablePicture {
  /** Pixels as seen upright. */
  readonly width: number;
  readonly height: number;
  /** Makes it ready for a width in points; null when it cannot be shown after all. */
  readonly ready: (width: number) => Promise<Readied | null>;
}

export interface Readied {
  readonly draw: (pdf: PdfDocument, area: Area) => void;
}

/**
 * Opens a picture. Null when it is none that can be shown. `key`: the same key is the same picture, so that a logo in
 * forty emails is in the file once.
 */
export type OpenPicture = (bytes: Uint8Array<ArrayBuffer>, key: string | null) => DrawablePicture | null;

/** Most dots an inch, as the courts' guidance on e-bundles asks (2021). */
const MOST_DPI = 300;
/** Logos and signatures are kept ready: small pictures, and only so many. */
const SMALL = 150_000;
const MOST_READY = 120;

/** Opens pictures for one bundle. Decoding is left until drawing, which measuring need not wait for. */
export function openPictures(tools: PictureTools): OpenPicture {
  const known = new Map<string, Promise<ReadyPicture | null>>();
  return (bytes, key) => {
    const size = sizeOfPicture(bytes);
    if (!size) return null;
    const make = (width: number): Promise<ReadyPicture | null> =>
      readyPicture(bytes, pixelsFor(width, size), tools);
    const ready = (width: number): Promise<ReadyPicture | null> => {
      if (key === null || bytes.length > SMALL) return make(width);
      const id = `${key} ${Math.ceil(width)}`;
      const picture = known.get(id) ?? make(width);
      if (known.size < MOST_READY) known.set(id, picture);
      return picture;
    };
    return { ...size, ready };
  };
}

function pixelsFor(
  width: number,
  size: { width: number; height: number },
): { width: number; height: number } {
  const most = Math.ceil((width * MOST_DPI) / 72);
  return { width: most, height: Math.ceil((most * size.height) / size.width) };
}
