import type { PdfDocument } from '../../pdfkit.ts';
import type { Area } from '../part.ts';
import type { DecodedImage, MostPixels, PictureTools } from './decode.ts';
import { onWhite } from './draw-pixels.ts';
import { bareJpeg, orientationOf, readJpegHead, type JpegHead, type Orientation } from './jpeg.ts';
import { readPictureHead } from './picture-head.ts';

/** A picture that can be drawn, upright. */
export interface ReadyPicture {
  /** Pixels as seen upright. */
  readonly width: number;
  readonly height: number;
  readonly draw: (pdf: PdfDocument, area: Area) => void;
}

/** Pictures with more pixels are not decoded: 80 million take 320 MB. */
export const MOST_PIXELS = 80_000_000;

/** Upright size as stored, before anything is decoded; null when it is no picture, or too large. */
export function sizeOfPicture(bytes: Uint8Array<ArrayBuffer>): { width: number; height: number } | null {
  const head = readPictureHead(bytes);
  if (!head?.width || !head.height || head.width * head.height > MOST_PIXELS) return null;
  const jpeg = head.type === 'image/jpeg' ? readJpegHead(bytes) : null;
  const turned = jpeg !== null && orientationOf(bytes, jpeg) >= 5;
  return turned ? { width: head.height, height: head.width } : { width: head.width, height: head.height };
}

/**
 * Makes a picture ready to be drawn with at most `most` pixels: a JPEG that is small enough goes over as it is, without
 * its metadata; anything else is decoded, made smaller and packed anew. Null when it cannot be shown.
 */
export async function readyPicture(
  bytes: Uint8Array<ArrayBuffer>,
  most: MostPixels,
  tools: PictureTools,
): Promise<ReadyPicture | null> {
  const head = readPictureHead(bytes);
  if (!head || (head.width ?? 1) * (head.height ?? 1) > MOST_PIXELS) return null;
  const jpeg = head.type === 'image/jpeg' ? readJpegHead(bytes) : null;
  if (jpeg) {
    const orientation = orientationOf(bytes, jpeg);
    const picture = jpegPicture(bareJpeg(bytes, jpeg), jpeg, orientation);
    if (picture.width <= most.width && picture.height <= most.height) return picture;
    return (await smaller(bytes, { type: head.type, most, tools })) ?? picture;
  }
  return smaller(bytes, { type: head.type, most, tools });
}

async function smaller(
  bytes: Uint8Array<ArrayBuffer>,
  { type, most, tools }: { type: string; most: MostPixels; tools: PictureTools },
): Promise<ReadyPicture | null> {
  const image = await tools.decodeImage(bytes, type, most);
  if (!image) return null;
  const encoded = await tools.encodeJpeg(image);
  const jpeg = encoded && readJpegHead(encoded);
  if (encoded && jpeg && (type === 'image/jpeg' || !(await packsWell(image, encoded.length))))
    return jpegPicture(encoded, jpeg, 1);
  return plainPicture(image);
}

/** Drawings and text pack better without loss; photographs do not. */
const WORTH_NO_LOSS = 2;

async function packsWell(image: DecodedImage, jpegBytes: number): Promise<boolean> {
  const packed = new Blob([onWhite(image)]).stream().pipeThrough(new CompressionStream('deflate'));
  const size = (await new Response(packed).arrayBuffer()).byteLength;
  return size <= jpegBytes * WORTH_NO_LOSS;
}

type Reference = ReturnType<PdfDocument['ref']>;

function jpegPicture(bytes: Uint8Array<ArrayBuffer>, head: JpegHead, orientation: Orientation): ReadyPicture {
  const spaces: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };
  const isInverted = head.colours === 4 && head.isAdobe;
  const turned = orientation >= 5;
  return drawable(
    { width: turned ? head.height : head.width, height: turned ? head.width : head.height },
    orientation,
    (pdf) => {
      const image = pdf.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: head.width,
        Height: head.height,
        ColorSpace: spaces[head.colours] ?? 'DeviceRGB',
        BitsPerComponent: 8,
        Filter: 'DCTDecode',
        ...(isInverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      });
      image.end(bytes as unknown as Buffer);
      return image;
    },
  );
}

function plainPicture(image: DecodedImage): ReadyPicture {
  return drawable(image, 1, (pdf) => {
    const object = pdf.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: image.width,
      Height: image.height,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    object.end(onWhite(image) as unknown as Buffer);
    return object;
  });
}

function drawable(
  { width, height }: { readonly width: number; readonly height: number },
  orientation: Orientation,
  write: (pdf: PdfDocument) => Reference,
): ReadyPicture {
  const written = new WeakMap<PdfDocument, Reference>();
  return {
    width,
    height,
    draw: (pdf, area) => {
      const image = written.get(pdf) ?? write(pdf);
      written.set(pdf, image);
      const name = `Picture${String(image).split(' ')[0]}`;
      (pdf.page as unknown as { xobjects: Record<string, unknown> }).xobjects[name] = image;
      const matrix = uprightMatrix(orientation, area).map((value) => value.toFixed(4));
      pdf.addContent(`q ${matrix.join(' ')} cm /${name} Do Q`);
    },
  };
}

/** Where a stored point (u to the right, v down, both 0 to 1) is seen: p = p0 + pu·u + pv·v to the right, q down. */
const TURNS: Record<Orientation, readonly [p: readonly number[], q: readonly number[]]> = {
  1: [
    [0, 1, 0],
    [0, 0, 1],
  ],
  2: [
    [1, -1, 0],
    [0, 0, 1],
  ],
  3: [
    [1, -1, 0],
    [1, 0, -1],
  ],
  4: [
    [0, 1, 0],
    [1, 0, -1],
  ],
  5: [
    [0, 0, 1],
    [0, 1, 0],
  ],
  6: [
    [1, 0, -1],
    [0, 1, 0],
  ],
  7: [
    [1, 0, -1],
    [1, -1, 0],
  ],
  8: [
    [0, 0, 1],
    [1, -1, 0],
  ],
};

/** From a picture's unit square, which PDF counts from its bottom left corner, to an area of our page, y downwards. */
export function uprightMatrix(orientation: Orientation, { x, y, width, height }: Area): number[] {
  const [[p0 = 0, pu = 0, pv = 0], [q0 = 0, qu = 0, qv = 0]] = TURNS[orientation];
  return [width * pu, height * qu, -width * pv, -height * qv, x + width * (p0 + pv), y + height * (q0 + qv)];
}
