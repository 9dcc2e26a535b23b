/** Marks that people leave out when they type: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const OTHER_THAN_ASCII = /[^\p{ASCII}]+/gu;

/** Same text without letter case, accents, curly quotes, long dashes and kinds of white space: what searching compares. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(OTHER_THAN_ASCII, foldOthers)
    .replace(/[\t\n\v\f\r]/g, ' ');
}

/** Only the few letters that need it: taking whole mails apart and together again made this ten times slower. */
function foldOthers(part: string): string {
  return part
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('ς', 'σ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s/g, ' ');
}

/** Folded text, and for each of its characters where it stands in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
}

/** `foldText`, keeping the way back to the original, for marking what was found. For short texts. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) starts.push(at);
    at += character.length;
  }
  return { folded, starts };
}
