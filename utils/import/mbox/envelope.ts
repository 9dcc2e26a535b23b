const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/**
 * An envelope line as mbox writers leave it: `From sender Mon Jan  1 10:00:00 2024`, with or without zone. Asking for
 * a date keeps a sentence that begins with "From " from cutting a mail in two (mboxo and mboxcl do not quote it).
 */
const ENVELOPE = new RegExp(`^From .*\\b(?:${MONTHS})\\b.*\\d:\\d\\d.*$`);

const DAY = `(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat),? +)?(?:(?:${MONTHS}) +\\d{1,2}|\\d{1,2} +(?:${MONTHS}))`;
const ZONE = '(?:[A-Z]{1,5}|[+-]\\d{4}|\\(\\w+\\))';
/**
 * One whose date only a program writes: a day with its time and its year, and nothing behind them. A sentence hardly looks
 * like this ("From Mon 9 Mar at 10:30 the taxi stops").
 */
const SURE = new RegExp(
  `^From (?:.* )?${DAY} +(?:\\d{4} +)?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: +(?:\\d{4}|${ZONE}))*(?: remote from \\S+)?$`,
);
const YEAR = / (?:19|20)\d\d(?= |$)/;

/** A header of any name (RFC 5322 §2.2), as the line after an envelope should be. */
const HEADER = /^[!-9;-~]{1,100}[ \t]*:/;
const HEADER_BYTES = 128;

/** Longest envelope line: an address has at most 320 characters. */
const LONGEST = 1000;

const LF = 0x0a;
const CR = 0x0d;

/** Where the line at `at` ends (after its line end), or the length of the bytes. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

/** The line at `at` when it may be an envelope line, else null. */
function envelopeAt(bytes: Uint8Array, at: number): string | null {
  const end = lineEnd(bytes, at);
  if (end - at > LONGEST) return null;
  const line = String.fromCharCode(...bytes.subarray(at, end)).trimEnd();
  return ENVELOPE.test(line) ? line : null;
}

/** True when the line at `at` is an envelope line. */
export function isEnvelopeAt(bytes: Uint8Array, at: number): boolean {
  return envelopeAt(bytes, at) !== null;
}

/**
 * True when the line at `at`, which is not the first of its file, is an envelope line that begins another message. Two of
 * three must speak for it: the empty line before it, which some programs leave out; a date that only a program writes; and
 * a header in the next line, which a message may lack that begins with an empty line or is damaged.
 */
export function beginsMessage(bytes: Uint8Array, at: number): boolean {
  const line = envelopeAt(bytes, at);
  if (line === null) return false;
  const signs = [
    isAfterEmptyLine(bytes, at),
    SURE.test(line) && YEAR.test(line),
    isHeaderAt(bytes, lineEnd(bytes, at)),
  ];
  return signs.filter(Boolean).length >= 2;
}

function isHeaderAt(bytes: Uint8Array, at: number): boolean {
  return HEADER.test(String.fromCharCode(...bytes.subarray(at, at + HEADER_BYTES)));
}

/** True when an empty line, LF or CRLF, ends just before `at`. */
export function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== LF) return false;
  return bytes[at - 2] === LF || (bytes[at - 2] === CR && bytes[at - 3] === LF);
}

/** How far an envelope line is looked at, with what follows it: at the end of what was read it may be incomplete. */
export const LOOKS_AHEAD = LONGEST + HEADER_BYTES;
