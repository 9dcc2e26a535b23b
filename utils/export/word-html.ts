// The only door to mammoth: Word files (.docx) as HTML. The HTML is as hostile as its file: it goes through readHtml.
import { fail, ok, type Result } from '../domain/result.ts';
import { wordLosses } from './word-losses.ts';
import { listZip, unpacksWithin } from './zip-limits.ts';

/** A Word file as HTML. */
export interface WordHtml {
  readonly html: string;
  /** Sentences on what the HTML lacks. */
  readonly losses: readonly string[];
}

export type WordTrouble = 'damaged' | 'too large';

/** Turns a .docx into HTML, its pictures inside as `data:` addresses. Never rejects for what is in the file. */
export async function wordToHtml(bytes: Uint8Array<ArrayBuffer>): Promise<Result<WordHtml, WordTrouble>> {
  const entries = listZip(bytes);
  if (!entries) return fail('damaged');
  if (!(await unpacksWithin(bytes, entries))) return fail('too large');
  try {
    const { default: mammoth } = await import('mammoth');
    const arrayBuffer = bytes.slice().buffer;
    // Node's build asks for `buffer`, the browser's for `arrayBuffer`.
    const input = { arrayBuffer, buffer: new Uint8Array(arrayBuffer) } as unknown as {
      arrayBuffer: ArrayBuffer;
    };
    const { value } = await mammoth.convertToHtml(input, {
      includeEmbeddedStyleMap: false,
      // Underlining is what was put in, in the drafts of plans; mammoth drops it unless told.
      styleMap: ['u => u'],
    });
    return ok({ html: value, losses: await wordLosses(bytes, entries) });
  } catch {
    return fail('damaged');
  }
}
