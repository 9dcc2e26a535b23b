import type { PdfDocument } from './pdfkit.ts';
import { joinBytes } from '../domain/join-bytes.ts';

/** Takes a document's bytes as they come and passes them on in handy pieces. */
export interface PdfSink {
  /** Passes on what has gathered, when it is enough. */
  readonly drain: () => Promise<void>;
  /** Waits for the document's last byte, after `pdf.end()`, and passes on the rest; gives the size of the file. */
  readonly finish: () => Promise<number>;
}

export type WriteBytes = (chunk: Uint8Array<ArrayBuffer>) => Promise<void> | void;

/** PDFKit writes many small pieces; smaller chunks than this only cost time. */
const ENOUGH = 256 * 1024;

/** Starts listening; must be called before the first page. */
export function sinkOf(pdf: PdfDocument, write: WriteBytes): PdfSink {
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  let passed = 0;
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  pdf.on('data', (piece: Uint8Array) => {
    pieces.push(piece);
    gathered += piece.length;
  });
  const pass = async (): Promise<void> => {
    if (gathered === 0) return;
    const chunk = joinBytes(pieces);
    pieces = [];
    gathered = 0;
    passed += chunk.length;
    await write(chunk);
  };
  return {
    drain: async () => {
      if (gathered >= ENOUGH) await pass();
    },
    finish: async () => {
      await ended;
      await pass();
      return passed;
    },
  };
}
