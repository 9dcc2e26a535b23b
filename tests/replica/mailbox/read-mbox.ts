const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** An envelope line as mbox writers leave it: `From sender Mon Jan  1 10:00:00 2024`, with or without zone. */
const ENVELOPE = new RegExp(`^From .*\\b(?:${MONTHS})\\b.*\\d:\\d\\d.*$`);
/** One that no sentence looks like. */
const WRITTEN = new RegExp(`\\b(?:${MONTHS}) +\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?: \\S+)? \\d{4}$`);

/** True when the bytes begin with an mbox envelope line. */
export function isMbox(bytes: Buffer): boolean {
  return isEnvelope(lineAt(bytes.toString('latin1', 0, 400), 0));
}

/**
 * The messages of an mbox file, byte for byte as they were put in: the envelope line and the blank line before the
 * next one go, one `>` is taken from quoted `>From ` lines (mboxrd; the same for mboxo's single level), CRLF stays.
 */
export function readMbox(bytes: Buffer): Buffer[] {
  // latin1 maps each byte to one character and back, so nothing is decoded.
  const text = bytes.toString('latin1');
  const starts = envelopeStarts(text);
  return starts.map((start, index) => {
    const bodyStart = start + lineAt(text, start).length;
    const end = starts[index + 1] ?? text.length;
    return Buffer.from(unquote(withoutSeparator(text.slice(bodyStart, end))), 'latin1');
  });
}

function envelopeStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = nextFrom(text, at)) {
    if (isEnvelope(lineAt(text, at)) && (at === 0 || isSupported(text, at))) starts.push(at);
  }
  return starts;
}

/** Two of three: an empty line before it, a date as programs write it, a header after it. */
function isSupported(text: string, at: number): boolean {
  const line = lineAt(text, at);
  const next = text.slice(at + line.length, at + line.length + 128);
  const signs = [
    isAfterBlankLine(text, at),
    WRITTEN.test(line.trimEnd()),
    /^[!-9;-~]{1,100}[ \t]*:/.test(next),
  ];
  return signs.filter(Boolean).length >= 2;
}

function nextFrom(text: string, after: number): number {
  const found = text.indexOf('\nFrom ', after);
  return found < 0 ? -1 : found + 1;
}

function isAfterBlankLine(text: string, at: number): boolean {
  return /\n\r?\n$/.test(text.slice(Math.max(0, at - 3), at));
}

function isEnvelope(line: string): boolean {
  return ENVELOPE.test(line.trimEnd());
}

/** The line starting at `at`, its line end included. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(at) : text.slice(at, end + 1);
}

function withoutSeparator(message: string): string {
  return message.replace(/(\n)\r?\n$/, '$1');
}

function unquote(message: string): string {
  return message.replace(/(^|\n)>(>*From )/g, '$1$2');
}
