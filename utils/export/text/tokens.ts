/** A piece of text between two places where a line may end; spaces are pieces of their own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly space: boolean;
}

/** Spaces at which a line may end; no-break spaces are letters here (UAX #14, class GL). */
const SPACES = /[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/uy;
const NO_SPACES = /[^ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/uy;
/** Addresses and file names stay whole as long as they fit on a line. */
const ADDRESS = /[@_]|:\/\/|[\p{L}\d]\.[\p{L}\d]/u;
/** Scripts written without spaces: a line may end after any character (UAX #14, class ID). */
const IDEOGRAPH =
  /[\u2E80-\u2FFF\u3040-\u30FF\u3100-\u312F\u3190-\u31BF\u31F0-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u;
/** Closing marks and small kana stay with the character before them, opening marks with the one after. */
const CLOSING = /[\p{Pe}\p{Pf}\p{M}、。，．・：；！？ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;!?%]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
/** After a hyphen, dash or slash a line may end (UAX #14: HY, BA, B2, SY), but numbers and dates stay whole. */
const AFTER = /[-‐–—/]/u;

/** Cuts a text into tokens that cover it once, after the chief rules of UAX #14. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    SPACES.lastIndex = at;
    const space = SPACES.exec(text);
    const end = space ? SPACES.lastIndex : endOfWord(text, at);
    tokens.push({ start: at, end, space: space !== null });
    at = end;
  }
  return tokens;
}

function endOfWord(text: string, start: number): number {
  NO_SPACES.lastIndex = start;
  const word = NO_SPACES.exec(text)?.[0] ?? text.slice(start);
  const whole = start + word.length;
  const isAddress = ADDRESS.test(word);
  let before = '';
  for (let at = start; at < whole; at += before.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (before !== '' && mayBreak(before, character, isAddress)) return at;
    before = character;
  }
  return whole;
}

function mayBreak(before: string, after: string, isAddress: boolean): boolean {
  if (CLOSING.test(after) || OPENING.test(before) || isJoiner(after) || isJoiner(before)) return false;
  if (IDEOGRAPH.test(before) || IDEOGRAPH.test(after)) return true;
  return !isAddress && AFTER.test(before) && /\p{L}/u.test(after);
}

/** Zero-width joiners and variation selectors bind what they stand between. */
const isJoiner = (character: string): boolean =>
  character === '\u200C' || character === '\u200D' || (character >= '\uFE00' && character <= '\uFE0F');
