import type { LeftOut } from '../../domain/index.ts';
import type { WriteBytes } from '../pdf-sink.ts';
import type { ExportMaking, ExportSource, LoadFont } from '../source.ts';
import { openFontSet } from '../text/fonts.ts';
import { layOut } from './layout.ts';
import { describeChronology } from './model.ts';
import { drawPdf } from './draw-pages.ts';

/** Where fonts come from and bytes go to, and what choosing left out. */
export interface ChronologyTools {
  readonly loadFont: LoadFont;
  readonly write: WriteBytes;
  /** Counted by reason in the document; titles never show. */
  readonly leftOut?: readonly LeftOut[];
}

/** What a written chronology holds. */
export interface ChronologyFacts {
  readonly pages: number;
  readonly bytes: number;
  readonly entries: number;
  readonly leftOut: number;
  /** Characters drawn as a box because no font has them, each once. */
  readonly unshownCharacters: readonly string[];
}

/**
 * Writes the chronology as a tagged PDF, in chunks, ready to be appended to one another. Rejects with the signal's
 * reason on cancel, or with the error of `loadFont` or `write`: what was written by then is no whole PDF.
 */
export async function writeChronology(
  source: ExportSource,
  making: ExportMaking,
  tools: ChronologyTools,
): Promise<ChronologyFacts> {
  making.signal.throwIfAborted();
  const leftOut = tools.leftOut ?? [];
  const chronology = describeChronology(source, making, leftOut);
  const fonts = openFontSet(tools.loadFont);
  const pages = await layOut(chronology, fonts, making);
  const pageCount = pages.length;
  const bytes = await drawPdf(pages, { chronology, fonts, making, write: tools.write });
  return {
    pages: pageCount,
    bytes,
    entries: chronology.entries,
    leftOut: leftOut.length,
    unshownCharacters: fonts.unshown(),
  };
}
