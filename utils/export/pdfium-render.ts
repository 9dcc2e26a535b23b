import type { Engine } from './pdfium-engine.ts';

/** A picture: four bytes a pixel, red green blue alpha, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** `FPDF_ANNOT`, `FPDF_REVERSE_BYTE_ORDER` (red first), `FPDF_PRINTING`. */
const FLAGS = 0x01 | 0x10 | 0x800;
const WHITE = 0xffffffff;

/** Draws a page upright on white; see `OpenPdf.render`. */
export function renderPage(
  engine: Engine,
  page: number,
  { dpi, mostPixels }: { readonly dpi: number; readonly mostPixels: number },
): Pixels | null {
  const wide = engine.FPDF_GetPageWidthF(page);
  const high = engine.FPDF_GetPageHeightF(page);
  if (!(wide > 0 && high > 0)) return null;
  const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / (wide * high)));
  const width = Math.max(1, Math.floor(wide * scale));
  const height = Math.max(1, Math.floor(high * scale));
  if (width * height > mostPixels * 2) return null;
  const bitmap = engine.FPDFBitmap_Create(width, height, 1);
  if (bitmap === 0) return null;
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    return { width, height, rgba: copyPixels(engine, bitmap, { width, height }) };
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}

function copyPixels(
  engine: Engine,
  bitmap: number,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8ClampedArray<ArrayBuffer> {
  const from = engine.FPDFBitmap_GetBuffer(bitmap) >>> 0;
  const stride = engine.FPDFBitmap_GetStride(bitmap);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = from + row * stride;
    rgba.set(engine.pdfium.HEAPU8.subarray(start, start + width * 4), row * width * 4);
  }
  return rgba;
}
