const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/**
 * An envelope line as mbox writers leave it: `From sender Mon Jan  1 10:00:00 2024`, with or without zone. Asking for
 * a date keeps a sentence that begins with "From " from cutting a mail in two (mboxo and mboxcl do not quote it).
 */
const ENVELOPE = new RegExp(`^From .*\\b(?:${MONTHS})\\b.*\\d:\\d\\d.*$`);

/** Longest envelope line: an address has at most 320 characters. */
const LONGEST = 1000;

const LF = 0x0a;
const CR = 0x0d;

/** Where the line at `at` ends (after its line end), or the length of the bytes. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

/** True when the line at `at` is an envelope line. */
export function isEnvelopeAt(bytes: Uint8Array, at: number): boolean {
  const end = lineEnd(bytes, at);
  if (end - at > LONGEST) return false;
  const line = String.fromCharCode(...bytes.subarray(at, end));
  return ENVELOPE.test(line.trimEnd());
}

/** True when an empty line, LF or CRLF, ends just before `at`. */
export function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== LF) return false;
  return bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF);
}

/** Longest envelope line, for those who must know whether one may still be incomplete at the end of what was read. */
export const LONGEST_ENVELOPE = LONGEST;
