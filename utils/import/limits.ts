/**
 * Largest mail that is taken, in bytes. Gmail allows 50 MB, Outlook at most 150 MB, and base64 adds a third; anything
 * above is no mail, and would have to be held in memory to be read.
 */
export const MOST_MAIL_BYTES = 256 * 1024 * 1024;

/** Why a larger one is not taken. */
export const TOO_LARGE = 'It is larger than 256 MB, which no email is. It was left where it is.';
