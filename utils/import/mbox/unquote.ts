/** A part of some bytes; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A copy of a span with one `>` taken from each of the quoted lines that start at these places in it (mboxrd; the same for the
 * single level of mboxo).
 */
export function unquoted(
  bytes: Uint8Array,
  { start, end }: Span,
  quoted: readonly number[],
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(end - start - quoted.length);
  let from = start;
  let length = 0;
  for (const at of quoted) {
    copy.set(bytes.subarray(from, at), length);
    length += at - from;
    from = at + 1;
  }
  copy.set(bytes.subarray(from, end), length);
  return copy;
}
