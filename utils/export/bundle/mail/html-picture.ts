import type { PictureBlock, PictureSource } from '../blocks.ts';
import type { Sha256 } from '../../../domain/ids.ts';
import { cleanLine } from '../../text/clean.ts';
import { attributeOf, type HtmlElement } from './html-tree.ts';

/** Finds a kept picture by its Content-ID, which comes without angle brackets. */
export type FindPicture = (contentId: string) => Sha256 | undefined;

/** Largest picture that is read from inside the HTML itself, in characters of base64. */
export const MOST_DATA = 20_000_000;
const LONGEST_ALT = 500;
/** Pictures of at most so many pixels a side carry no content: they tell the sender that the mail was opened. */
const PIXEL = 3;

/** What a picture becomes: itself, words in its place, or nothing. */
export type PictureOutcome =
  PictureBlock | { readonly kind: 'words'; readonly text: string; readonly added: boolean } | null;

/** Decides on an `img`. Nothing is ever loaded: what is not in the email is named by its alternative text. */
export function pictureOf(element: HtmlElement, style: string, find: FindPicture): PictureOutcome {
  const source = attributeOf(element, 'src') ?? '';
  const said = attributeOf(element, 'alt')?.slice(0, LONGEST_ALT);
  const alt = said === undefined ? undefined : cleanLine(said);
  if (isEmoji(element, alt)) return { kind: 'words', text: alt ?? '', added: false };
  if (isPixel(element, style)) return null;
  const kept = sourceOf(source, find);
  if (kept) return { kind: 'picture', source: kept, alt: alt ?? '', width: widthOf(element, style) };
  // An empty alternative text says that the picture only decorates.
  if (alt === '' || (alt === undefined && source === '')) return null;
  return {
    kind: 'words',
    text: `[picture not in the email${alt === undefined ? '' : `: ${alt}`}]`,
    added: true,
  };
}

function sourceOf(source: string, find: FindPicture): PictureSource | null {
  if (/^cid:/iu.test(source)) {
    const sha256 = find(decode(source.slice(4).replace(/^<|>$/gu, '')));
    return sha256 === undefined ? null : { kind: 'kept', sha256 };
  }
  const data = /^data:image\/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*;base64,/iu.exec(source);
  if (!data || source.length > MOST_DATA) return null;
  try {
    const binary = atob(source.slice(data[0].length).replace(/\s+/gu, ''));
    return { kind: 'bytes', bytes: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
  } catch {
    return null;
  }
}

const isEmoji = (element: HtmlElement, alt: string | undefined): boolean =>
  alt !== undefined &&
  alt.length <= 16 &&
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u.test(alt) &&
  !/^[\d#*]/u.test(alt) &&
  element.tagName === 'img';

function isPixel(element: HtmlElement, style: string): boolean {
  const sizes = [sizeOf(element, style, 'width'), sizeOf(element, style, 'height')];
  return sizes.some((size) => size !== null && size <= PIXEL);
}

const widthOf = (element: HtmlElement, style: string): number | null => {
  const width = sizeOf(element, style, 'width');
  return width === null || width > 5000 ? null : width;
};

function sizeOf(element: HtmlElement, style: string, side: 'width' | 'height'): number | null {
  const said = new RegExp(`(?:^|;)${side}:(\\d+(?:\\.\\d+)?)(px|pt|in)`, 'u').exec(style);
  const unit = said?.[2] === 'in' ? 96 : said?.[2] === 'pt' ? 4 / 3 : 1;
  const value = said ? Number(said[1]) * unit : Number.parseFloat(pixels(attributeOf(element, side)));
  return Number.isFinite(value) ? value : null;
}

const pixels = (value: string | undefined): string =>
  value !== undefined && !value.endsWith('%') ? value : '';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
