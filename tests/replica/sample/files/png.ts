import { crc32, deflateSync } from 'node:zlib';
import { joinBytes } from '../mime/bytes.ts';

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = joinBytes([type, data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return joinBytes([length, body, check]);
}

/** A plain logo for mail signatures: a coloured band with a lighter disc. Size in pixels, colour 0–255 each. */
export function makeLogo(
  width: number,
  height: number,
  colour: readonly [number, number, number],
): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDisc = (x - height / 2) ** 2 + (y - height / 2) ** 2 < (height / 3) ** 2;
      colour.forEach((value, n) =>
        rows.writeUInt8(isDisc ? 255 - ((255 - value) >> 2) : value, y * (1 + width * 3) + 1 + x * 3 + n),
      );
    }
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return joinBytes([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
