import type { Block, PictureBlock } from '../blocks.ts';
import { BoxDrawer } from '../mail/draw-boxes.ts';
import { fillPages } from '../mail/fill-pages.ts';
import { FRAME, FULL, stylesFor } from '../mail/measures.ts';
import { redactBlocks } from '../mail/redact-blocks.ts';
import { setBlocks } from '../mail/set-blocks.ts';
import { textsIn } from '../mail/set-part.ts';
import type { PartNotice } from '../part.ts';
import type { AttachedFile, SetFile } from './kind.ts';
import { readyPicture, type ReadyPicture } from './picture.ts';

/** Content that is set like an email: text, Word, calendar. */
export interface Flow {
  readonly blocks: readonly Block[];
  readonly notices: readonly PartNotice[];
}

/** Widest and highest a picture among text may be, pixels: the column at 300 dots an inch. */
const MOST_IN_TEXT = { width: 2100, height: 3000 };
const MOST_PICTURES = 300;

/** Sets blocks as pages. */
export async function setFlow(flow: Flow, file: AttachedFile): Promise<SetFile> {
  const { blocks, notices } = withoutWords(flow, file);
  const { fonts, textSize, signal } = file.setting;
  await fonts.prepare('SemiBold', textsIn(blocks, 'bold'));
  await fonts.prepare('Regular', ['•0123456789.', ...textsIn(blocks, 'regular')]);
  const pictures = await readyPictures(blocks, file);
  signal.throwIfAborted();
  const boxes = () =>
    setBlocks(
      blocks,
      { column: FULL, path: [], bars: [], depth: 0 },
      { fonts, styles: stylesFor(textSize), pictures },
    );
  return {
    pages: fillPages(boxes(), FRAME, { beginPage: () => undefined, put: () => undefined }),
    notices,
    draw: (sheet) => {
      const drawer = new BoxDrawer(sheet);
      fillPages(boxes(), FRAME, drawer);
      drawer.end();
      return Promise.resolve();
    },
  };
}

/** Without the words to remove. Pictures among the text cannot be searched: their places stay empty. */
function withoutWords(flow: Flow, { tools }: AttachedFile): Flow {
  if (!tools.redactor?.active) return flow;
  const { blocks, notices } = redactBlocks(flow.blocks, tools.redactor);
  return { blocks, notices: [...flow.notices, ...notices] };
}

/** Makes the pictures inside a text ready. */
async function readyPictures(
  blocks: readonly Block[],
  { tools, setting }: AttachedFile,
): Promise<Map<PictureBlock, ReadyPicture | null>> {
  const found = new Map<PictureBlock, ReadyPicture | null>();
  for (const block of picturesIn(blocks)) {
    setting.signal.throwIfAborted();
    const { source } = block;
    const isBytes = source.kind === 'bytes' && found.size < MOST_PICTURES && !tools.redactor?.active;
    found.set(block, isBytes ? await readyPicture(source.bytes, MOST_IN_TEXT, tools) : null);
  }
  return found;
}

function* picturesIn(blocks: readonly Block[]): Generator<PictureBlock> {
  for (const block of blocks) {
    if (block.kind === 'picture') yield block;
    else if (block.kind === 'quote') yield* picturesIn(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* picturesIn(item);
    else if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) yield* picturesIn(cell.blocks);
  }
}

/** A line of our own at the head of what was converted. */
export const remark = (text: string): Block => ({ kind: 'remark', text });
