import type { Block, Span } from '../bundle/blocks.ts';

/** Blocks as plain text: `>` before what is quoted, a sign before each item, cells of a row on one line. */
export function blocksAsText(blocks: readonly Block[]): string {
  return blocks
    .map(asText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return spansAsText(block.spans);
    case 'preformatted':
      return block.text;
    case 'remark':
      return `[${block.text}]`;
    case 'quote':
      return before('> ', blocksAsText(block.blocks));
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${block.start + at}.` : '-'} ${blocksAsText(item)}`)
        .join('\n');
    case 'table':
      return block.rows
        .map(({ cells }) => cells.map((cell) => blocksAsText(cell.blocks).replace(/\n+/gu, ' ')).join(' | '))
        .join('\n');
    case 'picture':
      return block.alt === '' ? '' : `[picture: ${block.alt}]`;
    case 'rule':
      return '---';
    case 'history':
      return '';
  }
}

const before = (mark: string, text: string): string => text.replace(/^/gmu, mark);

/** A line through words cannot be written as text, so it is said: they must not stand as if they were meant. */
function spansAsText(spans: readonly Span[]): string {
  return spans.map(({ text, struck }) => (struck === true ? `[struck out: ${text}]` : text)).join('');
}
