import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** The module's functions, and its memory as it is now: growing replaces it. */
export type Engine = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: WrappedPdfiumModule['pdfium'] & { readonly HEAPU8: Uint8Array<ArrayBuffer> };
};

/** Takes `size` bytes of PDFium's memory. Throws when there is none left. */
export function allocate(engine: Engine, size: number): number {
  const pointer = engine.pdfium.wasmExports.malloc(Math.max(size, 1));
  if (pointer === 0) throw new Error('PDFium has no memory left.');
  return pointer >>> 0;
}

/** Gives memory back. */
export function release(engine: Engine, pointer: number): void {
  engine.pdfium.wasmExports.free(pointer);
}
