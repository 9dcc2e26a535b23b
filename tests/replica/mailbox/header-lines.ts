/** Headers read by hand: lower-case name → values in order, unfolded. */
export type CrudeHeaders = ReadonlyMap<string, readonly string[]>;

const HEAD_LIMIT = 1_000_000;

/** The bytes up to the first blank line; of a message without one, its first megabyte. */
export function headOf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1', 0, HEAD_LIMIT);
  const body = text.search(/[^\r\n]\r?\n\r?\n/);
  return bytes.subarray(0, body < 0 ? Math.min(bytes.length, HEAD_LIMIT) : body + 1);
}

/**
 * Reads headers without any library: what the replica falls back on when a message is too broken for `mailparser`.
 * Values stay undecoded but for unfolding; lines that are no headers are ignored.
 */
export function readCrudeHeaders(bytes: Buffer): CrudeHeaders {
  const headers = new Map<string, string[]>();
  const unfolded = headOf(bytes)
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const values = headers.get(name.toLowerCase()) ?? [];
    headers.set(name.toLowerCase(), [...values, value.trim()]);
  }
  return headers;
}

/** First value of a header, or an empty text. */
export function firstHeader(headers: CrudeHeaders, name: string): string {
  return headers.get(name)?.[0] ?? '';
}
