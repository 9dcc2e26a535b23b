import type { PdfDocument } from '../../pdfkit.ts';
import type { Pixels } from '../../pdfium-render.ts';
import type { Placing } from './place-page.ts';

/** Draws a picture on the current page, alpha laid on white, packed without loss. */
export function drawPixels(pdf: PdfDocument, pixels: Pixels, placing: Placing): void {
  const image = pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: pixels.width,
    Height: pixels.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  });
  image.end(onWhite(pixels) as unknown as Buffer);
  showImage(pdf, image, placing);
}

/** Puts an image object on the current page, upright. */
export function showImage(pdf: PdfDocument, image: ReturnType<PdfDocument['ref']>, placing: Placing): void {
  const name = `Picture${String(image).split(' ')[0]}`;
  (pdf.page as unknown as { xobjects: Record<string, unknown> }).xobjects[name] = image;
  const { x, y, width, height } = placing;
  const matrix = [width, 0, 0, -height, x, y + height].map((value) => value.toFixed(4));
  pdf.addContent(`q ${matrix.join(' ')} cm /${name} Do Q`);
}

/** Red, green, blue of every pixel as seen on white paper. */
export function onWhite({ rgba }: Pick<Pixels, 'rgba'>): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] ?? 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = rgba[from + channel] ?? 0;
      rgb[to + channel] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return rgb;
}
