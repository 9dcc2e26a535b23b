const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 64;
const NOISE = 65;

/** What each byte stands for: 0–63, padding, or noise (line ends, and whatever a gateway put in). */
const VALUES = new Uint8Array(256).fill(NOISE);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;
VALUES['='.charCodeAt(0)] = PADDING;

/**
 * Decodes the body of a base64 part (RFC 2045 §6.8) straight from its bytes: other characters are passed over, padding
 * ends a group wherever it stands (some programs pad every line), a group of one character is dropped. One pass without
 * strings, because this is most of the work of keeping a large mail.
 */
export function decodeBase64(source: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(Math.ceil((source.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let digits = 0;
  const endGroup = (): void => {
    if (digits === 2) decoded[length++] = bits >> 4;
    if (digits === 3) {
      decoded[length++] = bits >> 10;
      decoded[length++] = bits >> 2;
    }
    bits = 0;
    digits = 0;
  };
  for (let at = 0; at < source.length; at += 1) {
    const value = VALUES[source[at] as number] as number;
    if (value < PADDING) {
      bits = (bits << 6) | value;
      digits += 1;
      if (digits === 4) {
        decoded[length++] = bits >> 16;
        decoded[length++] = bits >> 8;
        decoded[length++] = bits;
        bits = 0;
        digits = 0;
      }
    } else if (value === PADDING) endGroup();
  }
  endGroup();
  return decoded.subarray(0, length);
}
