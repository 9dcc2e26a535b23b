// Emails and the user's own words as pages: content to blocks (html, text, quoted history), blocks to lines and pages.
// Assemble asks for parts here; Word documents, once they are HTML, come through `readHtml` too. Nothing is ever loaded.
import type { ReadBlocks } from '../blocks.ts';
import { MOST_HTML, parseHtml } from './html-tree.ts';
import { HtmlWalk, type Findings } from './html-walk.ts';
import { htmlWords } from './html-words.ts';
import type { FindPicture } from './html-picture.ts';
import { counted } from '../../../domain/counted.ts';

/**
 * Reads hostile HTML as blocks: no script, no style sheet, no remote picture. `find` knows the pictures that came with
 * it. What is left out for its length, its nesting or because its sender hid it is said in `remarks`. Never throws.
 */
export function readHtml(html: string, find: FindPicture = () => undefined): ReadBlocks {
  const isLong = html.length > MOST_HTML;
  const read = isLong ? html.slice(0, MOST_HTML) : html;
  const long = isLong
    ? ['This text is too long for paper. Its beginning is shown; the whole is in the original.']
    : [];
  const nodes = parseHtml(read);
  if (!nodes) return { blocks: htmlWords(read), remarks: [...long, TANGLED] };
  const walk = new HtmlWalk(find);
  const blocks = walk.walk(nodes);
  return { blocks, remarks: [...long, ...describe(walk.findings)] };
}

const TANGLED =
  'The layout of this text is too tangled for paper. Its words are shown, without lists, tables and the lines through deleted words.';

function describe({ hiddenWords }: Findings): readonly string[] {
  if (hiddenWords === 0) return [];
  const words = counted(hiddenWords, 'word is', 'words are');
  return [`${words} left out that the sender hid from view, such as a preview line. The original has them.`];
}
