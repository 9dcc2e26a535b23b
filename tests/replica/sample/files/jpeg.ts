import { joinBytes } from '../mime/bytes.ts';

/** Brightness 0–255 of the pixel at x, y. */
export type Shade = (x: number, y: number) => number;

// Frequencies of an 8×8 block in zigzag order (ITU-T T.81, figure A.6), as row × 8 + column.
const ZIGZAG = Array.from({ length: 15 }, (_, sum) => {
  const diagonal = Array.from({ length: 8 }, (_row, row) => [row, sum - row] as const).filter(
    ([, col]) => col >= 0 && col < 8,
  );
  return (sum % 2 ? diagonal : diagonal.toReversed()).map(([row, col]) => row * 8 + col);
}).flat();
const STEP = 12;
const COS = Array.from({ length: 64 }, (_, at) => {
  const [k, n] = [at >> 3, at & 7];
  return (k === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * n + 1) * k * Math.PI) / 16) * 0.5;
});

function transformRows(block: readonly number[]): number[] {
  return block.map((_, at) => {
    const [row, k] = [at >> 3, at & 7];
    let sum = 0;
    for (let n = 0; n < 8; n += 1) sum += (block[row * 8 + n] ?? 0) * (COS[k * 8 + n] ?? 0);
    return sum;
  });
}

const transpose = (block: readonly number[]): number[] =>
  block.map((_, at) => block[(at & 7) * 8 + (at >> 3)] ?? 0);
const transform = (block: readonly number[]): number[] =>
  transpose(transformRows(transpose(transformRows(block))));
const bitLength = (value: number): number => 32 - Math.clz32(Math.abs(value));

// Fixed-length Huffman codes (4 bits for DC, 8 for AC) keep the encoder to one page and are valid baseline JPEG.
const DC_SYMBOLS = Array.from({ length: 12 }, (_, n) => n);
const AC_SYMBOLS = [
  0x00,
  0xf0,
  ...Array.from({ length: 160 }, (_, n) => (Math.floor(n / 10) << 4) | ((n % 10) + 1)),
];
const AC_CODES = new Map(AC_SYMBOLS.map((symbol, code) => [symbol, code]));

function makeBitWriter(): { put(value: number, bits: number): void; bytes(): Uint8Array } {
  const out: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, bits: number): void => {
    held = (held << bits) | (value & ((1 << bits) - 1));
    for (count += bits; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 0xff;
      out.push(byte, ...(byte === 0xff ? [0] : []));
    }
    held &= (1 << count) - 1;
  };
  return { put, bytes: () => (put(0x7f, (8 - count) & 7), Uint8Array.from(out)) };
}

type BitWriter = ReturnType<typeof makeBitWriter>;
const putValue = (bits: BitWriter, value: number): void =>
  bits.put(value < 0 ? value - 1 : value, bitLength(value));

function putBlock(bits: BitWriter, coded: readonly number[], previousDc: number): void {
  const difference = (coded[0] ?? 0) - previousDc;
  bits.put(bitLength(difference), 4);
  putValue(bits, difference);
  let zeros = 0;
  for (const value of coded.slice(1)) {
    if (value === 0) zeros += 1;
    else {
      for (; zeros > 15; zeros -= 16) bits.put(AC_CODES.get(0xf0) ?? 0, 8);
      bits.put(AC_CODES.get((zeros << 4) | bitLength(value)) ?? 0, 8);
      putValue(bits, value);
      zeros = 0;
    }
  }
  if (zeros > 0) bits.put(AC_CODES.get(0) ?? 0, 8);
}

function codeBlock(shade: Shade, left: number, top: number): number[] {
  const pixels = Array.from(
    { length: 64 },
    (_, at) => Math.min(255, Math.max(0, shade(left + (at & 7), top + (at >> 3)))) - 128,
  );
  const waves = transform(pixels);
  return ZIGZAG.map((at) => Math.round((waves[at] ?? 0) / STEP));
}

function segment(marker: number, data: readonly number[]): Uint8Array {
  const length = data.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 0xff, ...data]);
}

const codeLengths = (bits: number, count: number): number[] =>
  Array.from({ length: 16 }, (_, n) => (n === bits - 1 ? count : 0));
const jfif = (): Uint8Array => segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 1, 0, 96, 0, 96, 0, 0]);

function headers(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return joinBytes([
    Uint8Array.from([0xff, 0xd8]),
    jfif(),
    segment(0xdb, [0, ...ZIGZAG.map(() => STEP)]),
    segment(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...codeLengths(4, DC_SYMBOLS.length), ...DC_SYMBOLS]),
    segment(0xc4, [0x10, ...codeLengths(8, AC_SYMBOLS.length), ...AC_SYMBOLS]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
  ]);
}

/** A baseline greyscale JPEG (ITU-T T.81). Width and height in pixels, multiples of 8. */
export function makeJpeg(width: number, height: number, shade: Shade): Uint8Array {
  const bits = makeBitWriter();
  let previousDc = 0;
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const coded = codeBlock(shade, left, top);
      putBlock(bits, coded, previousDc);
      previousDc = coded[0] ?? 0;
    }
  }
  return joinBytes([headers(width, height), bits.bytes(), Uint8Array.from([0xff, 0xd9])]);
}
