import type { Bytes } from './compound.ts';

/** What the dictionary holds at first ([MS-OXRTFCP] 2.1.2.1): 207 bytes. */
const PRELOAD =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_SIZE = 16;
const WINDOW = 4096;
/** Two bytes of a reference stand for at most this many; so the result is bounded by the input. */
const LONGEST_COPY = 17;

/** Largest letter that is unpacked, far above what people write; it may grow eightfold. */
const LARGEST = 32 * 1024 * 1024;

/**
 * Unpacks PidTagRtfCompressed ([MS-OXRTFCP]). Reads to the end of the bytes whatever their header claims; throws a
 * RangeError when they are no compressed RTF.
 */
export function decompressRtf(bytes: Bytes): Bytes {
  if (bytes.length < HEADER_SIZE || bytes.length > LARGEST) throw new RangeError('No compressed RTF');
  const kind = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  if (kind === UNCOMPRESSED) return bytes.subarray(HEADER_SIZE);
  if (kind !== COMPRESSED) throw new RangeError('Unknown compression of RTF');
  return unpack(bytes.subarray(HEADER_SIZE));
}

function unpack(input: Bytes): Bytes {
  const output = new Uint8Array(input.length * (LONGEST_COPY / 2) + LONGEST_COPY);
  const window = new Uint8Array(WINDOW);
  window.set(new TextEncoder().encode(PRELOAD));
  let end = PRELOAD.length;
  let size = 0;
  const put = (byte: number): void => {
    output[size] = byte;
    window[end] = byte;
    size += 1;
    end = (end + 1) % WINDOW;
  };
  let at = 0;
  while (at < input.length) {
    const flags = input[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < input.length; bit += 1) {
      if (((flags >> bit) & 1) === 0) {
        put(input[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((input[at] ?? 0) << 8) | (input[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === end) return output.slice(0, size);
      for (let index = 0; index < (reference & 15) + 2; index += 1) put(window[(from + index) % WINDOW] ?? 0);
    }
  }
  return output.slice(0, size);
}
