/** Beginnings of files by kind, in words that finish “This file is …”. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['an old Office document (Word, Excel or PowerPoint)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a scan or picture in a form that browsers do not show (TIFF)', [0x49, 0x49, 0x2a, 0x00]],
  ['a scan or picture in a form that browsers do not show (TIFF)', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a rich text document (RTF)', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an MP3 recording', [0x49, 0x44, 0x33]],
  ['a recording (Ogg)', [0x4f, 0x67, 0x67, 0x53]],
  ['a Windows program', [0x4d, 0x5a]],
];

/** Says what a file seems to be, by its bytes and, where they do not tell, by the ending of its name. */
export function describeKind(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) return 'empty';
  const brand = new TextDecoder('latin1').decode(bytes.subarray(4, 12));
  if (/^ftyp(?:hei|hev|mif1|msf1)/u.test(brand))
    return 'a photograph in a form that this browser does not show (HEIC)';
  if (brand.startsWith('ftyp')) return 'a film or a recording';
  const [words] = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  if (words !== undefined) return words;
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1];
  if (ending?.toLowerCase() === 'pdf') return 'named as a PDF, but damaged, or something else';
  return ending === undefined
    ? 'of a kind that is not known here'
    : `of a kind that is not known here (.${ending.toLowerCase()})`;
}
