import type { Attachment } from '../mail.ts';
import { DOCX_TYPE, makeDocx, type Block } from './docx.ts';
import { makePdf, type Letter } from './pdf.ts';
import { makePagePhoto } from './photo.ts';

type NameStyle = Attachment['nameStyle'];

/** A PDF letter or report to attach. */
export function attachPdf(name: string, letter: Letter, nameStyle?: NameStyle): Attachment {
  return { name, type: 'application/pdf', bytes: () => makePdf(letter), ...(nameStyle ? { nameStyle } : {}) };
}

/** A Word document to attach. */
export function attachDocx(name: string, blocks: readonly Block[], nameStyle?: NameStyle): Attachment {
  return { name, type: DOCX_TYPE, bytes: () => makeDocx(blocks), ...(nameStyle ? { nameStyle } : {}) };
}

/** A photograph of an exercise book; `seed` decides which page. */
export function attachPhoto(name: string, seed: number): Attachment {
  return { name, type: 'image/jpeg', bytes: () => makePagePhoto(seed) };
}

/** A table as CSV, rows as they stand. */
export function attachCsv(name: string, rows: readonly string[]): Attachment {
  return { name, type: 'text/csv', bytes: () => Buffer.from(`${rows.join('\r\n')}\r\n`, 'utf8') };
}
