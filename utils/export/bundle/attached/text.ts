import type { Block } from '../blocks.ts';
import { readHtml } from '../mail/html-blocks.ts';
import { remark, setFlow } from './flow.ts';
import type { AttachedKind } from './kind.ts';
import { beginningOf, isText, MOST_TEXT, readText } from './text-bytes.ts';

const CUT = 'This text is too long to be shown whole. Its beginning is shown; the whole is in the original.';

/** Anything that is text: as paragraphs. */
export const TEXT_KIND: AttachedKind = {
  is: isText,
  set: (file) => {
    const text = readText(file.bytes).replace(/^\uFEFF/u, '');
    const isCut = text.length > MOST_TEXT;
    const shown = isCut ? text.slice(0, MOST_TEXT) : text;
    return setFlow(
      {
        blocks: [...(isCut ? [remark(CUT)] : []), ...paragraphsOf(shown)],
        notices: isCut ? [{ kind: 'shortened', text: CUT }] : [],
      },
      file,
    );
  },
};

/** Blank lines part paragraphs; lines inside stay lines. */
function paragraphsOf(text: string): Block[] {
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\f/gu, '\n\n').replace(/\t/gu, '    ');
  return plain
    .split(/\n[ ]*\n+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', spans: [{ text: part }], direction: 'auto' }));
}

/** Web pages saved as a file: their text, as an email's HTML. Nothing is loaded. */
export const HTML_KIND: AttachedKind = {
  is: (bytes) =>
    isText(bytes) && /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/iu.test(beginningOf(bytes)),
  set: (file) => {
    const { blocks, remarks } = readHtml(readText(file.bytes));
    return setFlow({ blocks: [...remarks.map(remark), ...blocks], notices: [] }, file);
  },
};
