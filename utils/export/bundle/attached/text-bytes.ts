/** Text files that are longer are shown as far as this, characters: some 300 pages. */
export const MOST_TEXT = 1_000_000;

/** How much is looked at to tell text from other bytes. */
const SAMPLE = 8192;

/** Whether bytes are text: no zero bytes, few control characters. */
export function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes
    .subarray(0, SAMPLE)
    .every((byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b);
}

/** Reads text: UTF-16 by its mark, else UTF-8, else Windows-1252, as Windows programs write. */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The beginning of a text, for telling what it is. */
export const beginningOf = (bytes: Uint8Array): string =>
  readText(bytes.subarray(0, SAMPLE))
    .replace(/^\uFEFF/u, '')
    .trimStart();
