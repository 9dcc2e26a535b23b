/** Windows code pages by number, where the name of the encoding does not follow from it. */
const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Charset numbers of RTF fonts that stand for a code page (RTF 1.9.1, \fcharset). */
export const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

function encodingOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28592 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return NAMES[codePage] ?? 'windows-1252';
}

/** Text of bytes in a Windows code page; an unknown one counts as Western European. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  try {
    return new TextDecoder(encodingOf(codePage)).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
