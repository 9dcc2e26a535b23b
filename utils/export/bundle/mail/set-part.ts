import type { Block } from '../blocks.ts';
import { pause } from '../../pause.ts';
import type { BundlePart, PartFacts, PartSetting } from '../part.ts';
import type { Box } from './boxes.ts';
import { spansOf } from './block-words.ts';
import { BoxDrawer } from './draw-boxes.ts';
import { fillPages, type PageTarget } from './fill-pages.ts';
import { FRAME, stylesFor } from './measures.ts';
import type { Setter } from './setter.ts';

/** A document as it is about to be set: read anew for measuring and for drawing. */
export interface Prepared {
  readonly notices: PartFacts['notices'];
  /** Every text that is set, for the fonts. */
  readonly texts: { readonly regular: Iterable<string>; readonly bold: Iterable<string> };
  readonly boxes: (setter: Setter) => Iterable<Box>;
}

/** Makes a part of what prepares its content: the same boxes fill the same pages, whether they are drawn or not. */
export function partOf(
  id: BundlePart['id'],
  prepare: (setting: PartSetting, toDraw: boolean) => Promise<Prepared>,
): BundlePart {
  const set = async (setting: PartSetting, target: PageTarget, toDraw: boolean): Promise<PartFacts> => {
    await pause(setting.signal);
    const prepared = await prepare(setting, toDraw);
    setting.signal.throwIfAborted();
    const { fonts, textSize } = setting;
    await fonts.prepare('SemiBold', prepared.texts.bold);
    await fonts.prepare('Regular', prepared.texts.regular);
    const setter = { fonts, styles: stylesFor(textSize), pictures: NO_PICTURES };
    const pages = fillPages(prepared.boxes(setter), FRAME, target);
    return { pages, notices: prepared.notices };
  };
  return {
    id,
    measure: (setting) => set(setting, { beginPage: () => undefined, put: () => undefined }, false),
    draw: async (sheet, setting) => {
      const drawer = new BoxDrawer(sheet);
      await set(setting, drawer, true);
      drawer.end();
    },
  };
}

const NO_PICTURES: Setter['pictures'] = new Map();

/** The texts of blocks, by the weight they are set in. Headings are heavy throughout, and so is what stands in them. */
export function* textsIn(blocks: readonly Block[], weight: 'regular' | 'bold'): Generator<string> {
  for (const spans of spansOf(blocks))
    for (const { text, bold } of spans) if (weight === 'regular' || bold === true) yield text;
  if (weight === 'bold') yield* headingTexts(blocks);
}

function* headingTexts(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'heading') for (const { text } of block.spans) yield text;
    else if (block.kind === 'quote') yield* headingTexts(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* headingTexts(item);
    else if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) yield* headingTexts(cell.blocks);
  }
}
