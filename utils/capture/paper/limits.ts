/** Largest file of a paper, in bytes: a scan of 300 pages in colour has some 300 MB; it is held in memory to be hashed. */
export const MOST_FILE_BYTES = 500_000_000;

/** Largest paper, all files together: as much must be stored in one transaction. */
export const MOST_PAPER_BYTES = 1_000_000_000;

/** Most files of one paper. */
export const MOST_FILES = 200;

/** Longest file name kept, in characters. */
export const MOST_NAME = 255;
