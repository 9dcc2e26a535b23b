import type { Block } from '../blocks.ts';
import { hasRightToLeft } from '../../text/scripts.ts';
import { textOf } from './inline-text.ts';

/** Whether text begins at the right: its first letter decides (UAX #9, rule P2), unless its writer said so. */
export function leadsRightToLeft(blocks: readonly Block[]): boolean {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading')
      return block.direction === 'rtl' || beginsRightToLeft(textOf(block.spans));
    if (block.kind === 'quote') return leadsRightToLeft(block.blocks);
    if (block.kind === 'list') return leadsRightToLeft(block.items[0] ?? []);
    if (block.kind === 'preformatted') return beginsRightToLeft(block.text);
  }
  return false;
}

function beginsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && hasRightToLeft(letter[0]);
}
