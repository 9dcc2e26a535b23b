// How text becomes lines and glyphs on paper: scripts, fonts, runs, lines, drawing. Knows no mail and no matter;
// chronology and bundle draw through it.

/** Font families that Paperchain carries, as parts of their file names. */
export type Family =
  | 'NotoSans'
  | 'NotoSansArabic'
  | 'NotoSansHebrew'
  | 'NotoSansDevanagari'
  | 'NotoSansBengali'
  | 'NotoSansGurmukhi'
  | 'NotoSansGujarati'
  | 'NotoSansTamil'
  | 'NotoSansTelugu'
  | 'NotoSansMalayalam'
  | 'NotoSansSinhala'
  | 'NotoEmoji'
  | 'NotoSansSymbols2';

/** Unicode blocks, first and last code point, in ascending order (Unicode 17, Blocks.txt). */
const BLOCKS: readonly (readonly [number, number, Family])[] = [
  [0x0590, 0x05ff, 'NotoSansHebrew'],
  [0x0600, 0x06ff, 'NotoSansArabic'],
  [0x0750, 0x077f, 'NotoSansArabic'],
  [0x0870, 0x08ff, 'NotoSansArabic'],
  [0x0900, 0x0963, 'NotoSansDevanagari'],
  // Danda and double danda serve every Indic script: they follow the text before them.
  [0x0966, 0x097f, 'NotoSansDevanagari'],
  [0x0980, 0x09ff, 'NotoSansBengali'],
  [0x0a00, 0x0a7f, 'NotoSansGurmukhi'],
  [0x0a80, 0x0aff, 'NotoSansGujarati'],
  [0x0b80, 0x0bff, 'NotoSansTamil'],
  [0x0c00, 0x0c7f, 'NotoSansTelugu'],
  [0x0d00, 0x0d7f, 'NotoSansMalayalam'],
  [0x0d80, 0x0dff, 'NotoSansSinhala'],
  [0x1cd0, 0x1cff, 'NotoSansDevanagari'],
  [0xa8e0, 0xa8ff, 'NotoSansDevanagari'],
  [0xfb1d, 0xfb4f, 'NotoSansHebrew'],
  [0xfb50, 0xfdff, 'NotoSansArabic'],
  [0xfe70, 0xfefc, 'NotoSansArabic'],
];

/** The family made for a code point's script, or undefined for everything that is not tied to one. */
export function familyOf(codePoint: number): Family | undefined {
  if (codePoint < 0x0590) return undefined;
  return BLOCKS.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2];
}

/** Families whose letters need more room above and below than Latin. */
export function isTall(family: Family): boolean {
  return family !== 'NotoSans' && family !== 'NotoSansHebrew';
}

/** Right-to-left letters, and marks that set a direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text needs the bidirectional algorithm at all. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
