const SPACE = 0x20;
const LF = 0x0a;
const QUOTE = 0x3e;

/** A stretch without any space that is worth jumping over instead of reading it as text. */
const WORTH_JUMPING = 4096;
/** How much is read as text at a time. */
const WINDOW = 64 * 1024;

const latin1 = new TextDecoder('latin1');

/** A line that begins with `From `, or with `>` signs and then `From `. */
export interface FromLine {
  /** Where the line starts. */
  readonly at: number;
  /** How many `>` stand before `From `. */
  readonly quotes: number;
}

/** The line whose `From ` stands at `at`, or null when other text stands before it. */
function lineOf(bytes: Uint8Array, at: number): FromLine | null {
  let start = at;
  while (start > 0 && bytes[start - 1] === QUOTE) start -= 1;
  return start === 0 || bytes[start - 1] === LF ? { at: start, quotes: at - start } : null;
}

/** Adds the lines whose `From ` starts in `from` … `until`, found with the browser's own text search. */
function searchWindow(
  bytes: Uint8Array,
  { from, until }: { from: number; until: number },
  found: FromLine[],
): void {
  const text = latin1.decode(bytes.subarray(from, Math.min(until + 4, bytes.length)));
  for (let at = text.indexOf('From '); at >= 0; at = text.indexOf('From ', at + 5)) {
    const line = lineOf(bytes, from + at);
    if (line) found.push(line);
  }
}

/**
 * Every line in `from` … `until` that begins with `From ` behind any number of `>`. Attachments are base64, which has
 * no space: one native search jumps over all of them, and only the rest is read as text.
 */
export function findFromLines(bytes: Uint8Array, from: number, until: number): readonly FromLine[] {
  const found: FromLine[] = [];
  for (let at = from; at < until;) {
    const space = bytes.indexOf(SPACE, at);
    if (space < 0) break;
    // `From ` ends in a space, so none can start more than four bytes before the first one.
    if (space - at > WORTH_JUMPING) at = space - 4;
    const end = Math.min(at + WINDOW, until);
    searchWindow(bytes, { from: at, until: end }, found);
    at = end;
  }
  return found;
}
