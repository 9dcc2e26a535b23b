import type { Block, Span } from '../blocks.ts';

/** Every text of blocks, in reading order: one for each paragraph. */
export function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) yield* wordsOfBlock(block);
}

/** Every text of one block. */
export function* wordsOfBlock(block: Block): Generator<string> {
  for (const spans of spansOfBlock(block)) yield spans.map(({ text }) => text).join('');
}

/** The spans of every paragraph in blocks. */
export function* spansOf(blocks: readonly Block[]): Generator<readonly Span[]> {
  for (const block of blocks) yield* spansOfBlock(block);
}

/** The spans of every paragraph of one block. */
export function* spansOfBlock(block: Block): Generator<readonly Span[]> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      yield block.spans;
      return;
    case 'preformatted':
    case 'remark':
      yield [{ text: block.text }];
      return;
    case 'quote':
      yield* spansOf(block.blocks);
      return;
    case 'list':
      for (const item of block.items) yield* spansOf(item);
      return;
    case 'table':
      for (const { cells } of block.rows) for (const cell of cells) yield* spansOf(cell.blocks);
      return;
    case 'picture':
    case 'rule':
    case 'history':
  }
}

/** Every picture in blocks. */
export function* picturesOf(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'picture' }>> {
  for (const block of blocks) {
    if (block.kind === 'picture') yield block;
    else if (block.kind === 'quote') yield* picturesOf(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* picturesOf(item);
    else if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) yield* picturesOf(cell.blocks);
  }
}
