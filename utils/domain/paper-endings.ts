/** Kinds of files a paper may consist of, with the ending each is saved and packed under. */
const ENDINGS = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/tiff': '.tif',
  'image/heic': '.heic',
  'image/avif': '.avif',
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'application/msword': '.doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'text/plain': '.txt',
} as const;

/** What a file of a paper is, as told by its own bytes. */
export type PaperType = keyof typeof ENDINGS;

/** The ending for a kind of file, with its dot. The name the file came with is not asked: it may claim anything. */
export function endingOfPaper(mediaType: string): string {
  return Object.hasOwn(ENDINGS, mediaType) ? ENDINGS[mediaType as PaperType] : '.bin';
}

/** Pictures that every browser of ours draws; never a kind that can hold a script. */
const SHOWN: ReadonlySet<string> = new Set<PaperType>([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** True when a file of a paper can be shown as a picture. */
export function isShownPicture(mediaType: string): boolean {
  return SHOWN.has(mediaType);
}
