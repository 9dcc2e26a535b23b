/** Most files that are looked at in one archive. The list of names is held in memory: some 100 bytes each. */
export const MOST_MEMBERS = 200_000;

/**
 * A file that unpacks to more than this, at more than this many times its packed size, is made to fill the disk. Mail
 * packs to a half or a tenth; only a small mail with one blank attachment comes near.
 */
export const SUSPECT = { bytes: 100 * 1024 * 1024, ratio: 200 } as const;

/** Most bytes one archive may unpack to. The largest parts Google Takeout makes have 50 GB. */
export const MOST_UNPACKED = 200 * 1024 * 1024 * 1024;

/** Largest archive inside an archive: it must be unpacked before it can be opened. */
export const LARGEST_INNER = 2 * 1024 * 1024 * 1024;

/** How deep archives may lie in archives: one in another. */
export const DEEPEST = 1;

/** Longest path that is shown of a file in an archive. */
export const LONGEST_PATH = 500;

export const REASONS = {
  broken: 'The ZIP file is damaged or not complete. Download or copy it again.',
  split: 'This is one part of a ZIP file in several parts. Unpack it first, then choose the folder.',
  locked: 'It is locked with a password. Unpack the ZIP file first, then choose the unpacked folder.',
  bomb: 'It would unpack to far more than any mailbox holds. It was left alone.',
  tooMany: 'The ZIP file holds more than 200,000 files. Unpack it first, then choose the folders in it.',
  tooLarge: 'The ZIP file inside is larger than 2 GB. Unpack it first, then choose the folder.',
  tooDeep: 'It lies in a ZIP file inside too many other ZIP files. Unpack it first, then choose the folder.',
  packing: 'It is packed in a way Paperchain cannot read. Unpack the ZIP file first, then choose the folder.',
  damaged: 'It is damaged in the ZIP file. Download or copy the ZIP file again.',
} as const;
