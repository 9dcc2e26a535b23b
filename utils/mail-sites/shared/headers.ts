/** Header fields of a mail: names in lower case, values unfolded but not decoded, in order. */
export interface HeaderBlock {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Names in the order they came, without repeats removed. */
  readonly names: readonly string[];
  /** Lines that are neither a field nor its continuation. */
  readonly oddLines: number;
  /** True when the empty line after the header was seen. */
  readonly ended: boolean;
}

const FIELD = /^([!-9;-~]{1,120})[ \t]*:(.*)$/s;
/** Header bytes looked at; long recipient lists and signature chains stay far below. */
export const HEADER_WINDOW = 256 * 1024;

const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Reads the header of a mail, tolerant of LF line ends, leading blank lines, an mbox `From ` line and raw 8-bit text. */
export function readHeaders(bytes: Uint8Array): HeaderBlock {
  const fields = new Map<string, string[]>();
  const names: string[] = [];
  let oddLines = 0;
  let current: string[] | null = null;
  for (const line of headerLines(bytes)) {
    if (line === '') return { fields, names, oddLines, ended: true };
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (/^[ \t]/.test(line)) current?.push(`${current.pop() ?? ''} ${line.trim()}`);
    else if (name === undefined) oddLines += 1;
    else {
      const key = name.toLowerCase();
      current = fields.get(key) ?? [];
      current.push(value.trim());
      fields.set(key, current);
      names.push(key);
    }
  }
  return { fields, names, oddLines, ended: false };
}

/** Lines up to and with the empty one, after what may stand before a header. */
function* headerLines(bytes: Uint8Array): Generator<string> {
  let started = false;
  for (const raw of byteLines(bytes.subarray(0, HEADER_WINDOW))) {
    const line = decodeLine(raw);
    if (!started && (line.trim() === '' || /^>?From /.test(line))) continue;
    yield started ? line : line.trimStart(); // nothing for a first line to continue
    started = true;
    if (line === '') return;
  }
}

function* byteLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.subarray(start, bytes[end - 1] === 0x0d ? Math.max(start, end - 1) : end);
    start = end + 1;
  }
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** First value of a field, or an empty text. */
export function firstValue(header: HeaderBlock, name: string): string {
  return header.fields.get(name)?.[0] ?? '';
}
