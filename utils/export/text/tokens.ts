/** A piece of text between two places where a line may end; spaces are pieces of their own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly space: boolean;
}

/** Spaces at which a line may end, and what stands between; no-break spaces are letters here (UAX #14, class GL). */
const PIECES =
  /[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+|[^ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/gu;
const isSpace = (piece: string): boolean => /^[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/u.test(piece);
/** Scripts written without spaces: a line may end after any character (UAX #14, class ID). */
const IDEOGRAPH =
  /[\u2E80-\u2FFF\u3040-\u30FF\u3100-\u312F\u3190-\u31BF\u31F0-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u;
/** Closing marks and small kana stay with the character before them, opening marks with the one after. */
const CLOSING = /[\p{Pe}\p{Pf}\p{M}、。，．・：；！？ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;!?%]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;

/**
 * Cuts a text into tokens that cover it once, after the chief rules of UAX #14. Not after hyphens and slashes: a reader
 * who searches for `two-stage` or `NCC/2025/44` must find it, and PDF readers put a space where a line ends.
 */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (isSpace(piece)) tokens.push({ start: index, end: index + piece.length, space: true });
    else splitWord(piece, index, tokens);
  }
  return tokens;
}

function splitWord(word: string, offset: number, tokens: Token[]): void {
  if (!IDEOGRAPH.test(word)) {
    tokens.push({ start: offset, end: offset + word.length, space: false });
    return;
  }
  let start = 0;
  let at = 0;
  let before = '';
  for (const character of word) {
    if (before !== '' && mayBreak(before, character)) {
      tokens.push({ start: offset + start, end: offset + at, space: false });
      start = at;
    }
    before = character;
    at += character.length;
  }
  tokens.push({ start: offset + start, end: offset + word.length, space: false });
}

function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before) || isJoiner(after) || isJoiner(before)) return false;
  return IDEOGRAPH.test(before) || IDEOGRAPH.test(after);
}

/** Zero-width joiners and variation selectors bind what they stand between. */
const isJoiner = (character: string): boolean =>
  character === '\u200C' || character === '\u200D' || (character >= '\uFE00' && character <= '\uFE0F');
