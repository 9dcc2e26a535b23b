import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import type { Block } from '../blocks.ts';
import { cleanLine } from '../../text/clean.ts';
import { plainParagraph } from './inline-text.ts';

/** Elements whose content is no text, and holds no tags. */
const SILENT = new Set(['script', 'style', 'title', 'xmp', 'noframes', 'iframe']);
/** Elements that stand inside a line. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|label|mark|o:p|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr)$/u;

/**
 * Only the words of HTML, a paragraph for every block: for HTML that is nested too deeply to be laid out. Linear, and
 * needs no tree.
 */
export function htmlWords(html: string): readonly Block[] {
  const paragraphs: string[] = [''];
  let isSilent = false;
  const separate = (tagName: string): void => {
    if (!INLINE.test(tagName) && paragraphs.at(-1) !== '') paragraphs.push('');
  };
  const text = ({ chars }: Token.CharacterToken): void => {
    if (!isSilent) paragraphs[paragraphs.length - 1] += chars;
  };
  const nothing = (): void => undefined;
  const handler: TokenHandler = {
    onStartTag: ({ tagName }) => {
      separate(tagName);
      isSilent = SILENT.has(tagName);
      if (isSilent) tokenizer.state = TokenizerMode.RAWTEXT;
    },
    onEndTag: ({ tagName }) => {
      separate(tagName);
      isSilent = false;
    },
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter: nothing,
    onComment: nothing,
    onDoctype: nothing,
    onEof: nothing,
  };
  const tokenizer = new Tokenizer({}, handler);
  tokenizer.write(html, true);
  const filled = paragraphs.map((one) => cleanLine(one.replace(/\s+/gu, ' '))).filter((one) => one !== '');
  return filled.map(plainParagraph);
}
