// The only door to PDFium (`@embedpdf/pdfium`): other people's PDFs are opened, repaired, decrypted, flattened, rendered
// and searched by it. Synchronous and without limits of time: callers run it where it can be stopped (pdf-workshop.ts).
import { init } from '@embedpdf/pdfium';
import { fail, ok, type Result } from '../domain/result.ts';
import { allocate, release, type Engine } from './pdfium-engine.ts';
import { openPages, type OpenPdf } from './pdfium-pages.ts';

/** Why PDFium does not open a file. */
export type PdfTrouble = 'password needed' | 'not a PDF' | 'damaged' | 'no pages' | 'too slow' | 'too large';

/** PDFium with its own memory. */
export interface Pdfium {
  /** Opens a copy of `bytes`. Close what was opened, or its memory stays taken. Throws when memory runs out. */
  readonly open: (bytes: Uint8Array, password?: string) => Result<OpenPdf, PdfTrouble>;
}

/** Brings the bytes of `pdfium.wasm`: the edges know where it lies. */
export type LoadWasm = () => Promise<BufferSource>;

/** PDFium may take this much memory; a file that needs more is not readable for us. Bytes. */
export const MOST_MEMORY = 1024 * 1024 * 1024;

/** Starts PDFium. Rejects when the WebAssembly cannot be loaded or started. */
export async function startPdfium(load: LoadWasm, mostMemory = MOST_MEMORY): Promise<Pdfium> {
  const wasm = await WebAssembly.compile(await load());
  const engine = (await init({
    instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(wasm, limited(imports, mostMemory)).then(receive);
      return {};
    },
    // Emscripten tells its troubles to the console; ours are values.
    print: () => {},
    printErr: () => {},
  } as Parameters<typeof init>[0])) as Engine;
  engine.PDFiumExt_Init();
  return { open: (bytes, password = '') => open(engine, bytes, password) };
}

/** The module asks before it grows (checked in 2.15.1): a request beyond the limit is refused, PDFium then gives up. */
function limited(imports: WebAssembly.Imports, most: number): WebAssembly.Imports {
  const { env, ...others } = imports;
  const grow = env?.emscripten_resize_heap;
  if (typeof grow !== 'function') throw new Error('PDFium no longer asks for memory as it did.');
  return {
    ...others,
    env: {
      ...env,
      emscripten_resize_heap: (size: number) =>
        size >>> 0 > most ? 0 : (grow as (size: number) => number)(size),
    },
  };
}

/** Error numbers of `FPDF_GetLastError`. */
const PASSWORD = 4;
const FORMAT = 3;

function open(engine: Engine, bytes: Uint8Array, password: string): Result<OpenPdf, PdfTrouble> {
  const file = allocate(engine, bytes.length);
  engine.pdfium.HEAPU8.set(bytes, file);
  const document = engine.FPDF_LoadMemDocument(file, bytes.length, password);
  if (document === 0) {
    const error = engine.FPDF_GetLastError();
    release(engine, file);
    if (error === PASSWORD) return fail('password needed');
    return fail(error === FORMAT && !looksLikePdf(bytes) ? 'not a PDF' : 'damaged');
  }
  const pages = openPages(engine, { document, file });
  if (pages.count > 0) return ok(pages);
  pages.close();
  return fail('no pages');
}

/** Readers accept `%PDF-` anywhere in the first kilobyte (ISO 32000-1, annex H). */
function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
