import type { Block, ListBlock } from '../blocks.ts';
import { cleanText } from '../../text/clean.ts';
import { linkSpans } from './text-blocks.ts';

/** The user's own text as blocks: paragraphs by blank lines, `## ` begins a heading, `- ` an item. */
export function ownWordsBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: (readonly Block[])[] = [];
  let lines: string[] = [];
  const paragraph = (words: string): Block => ({
    kind: 'paragraph',
    spans: linkSpans(words),
    direction: 'auto',
  });
  const finish = (): void => {
    if (lines.length > 0) blocks.push(paragraph(lines.join('\n')));
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, start: 1, items } satisfies ListBlock);
    lines = [];
    items = [];
  };
  for (const line of cleanText(text)
    .split('\n')
    .map((one) => one.trim())) {
    if (line.startsWith('## ')) {
      finish();
      blocks.push({ kind: 'heading', level: 2, spans: [{ text: line.slice(3).trim() }], direction: 'auto' });
    } else if (/^[-•] /u.test(line)) {
      if (lines.length > 0) finish();
      items.push([paragraph(line.slice(2).trim())]);
    } else if (line === '') finish();
    else {
      if (items.length > 0) finish();
      lines.push(line);
    }
  }
  finish();
  return blocks;
}
