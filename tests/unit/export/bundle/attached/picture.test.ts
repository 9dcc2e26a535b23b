// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareJpeg, orientationOf, readJpegHead } from '../../../../../utils/export/bundle/attached/jpeg.ts';
import { placePicture } from '../../../../../utils/export/bundle/attached/image.ts';
import { readPictureHead } from '../../../../../utils/export/bundle/attached/picture-head.ts';
import {
  readyPicture,
  sizeOfPicture,
  uprightMatrix,
} from '../../../../../utils/export/bundle/attached/picture.ts';
import { FOOT_ROOM } from '../../../../../utils/export/bundle/part.ts';

const segment = (marker: number, ...body: number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const turned = (orientation: number): number[] =>
  segment(
    0xe1,
    ...EXIF,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  );
/** A JPEG of 40 by 20 with everything but its data. */
const jpeg = (...extra: number[][]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...extra.flat(),
    ...segment(0xc0, 8, 0, 20, 0, 40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0),
    ...segment(0xda, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0),
    1,
    2,
    3,
    0xff,
    0xd9,
  ]);
const head = (bytes: Uint8Array<ArrayBuffer>) => {
  const read = readJpegHead(bytes);
  if (!read) throw new Error('No JPEG');
  return read;
};
const never = { decodeImage: () => Promise.resolve(null), encodeJpeg: () => Promise.resolve(null) };

describe('pictures', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('read orientation %d', (orientation) => {
    const bytes = jpeg(turned(orientation));
    expect(orientationOf(bytes, head(bytes))).toBe(orientation);
    const size = sizeOfPicture(bytes);
    expect(size).toEqual(orientation < 5 ? { width: 40, height: 20 } : { width: 20, height: 40 });
  });

  it('take nonsense for upright', () => {
    const bytes = jpeg(turned(9));
    expect(orientationOf(bytes, head(bytes))).toBe(1);
  });

  it('leave behind where a photograph was taken, and keep its colours', () => {
    const profile = segment(0xe2, 7, 7, 7);
    const bytes = jpeg(turned(6), profile, segment(0xfe, 0x68, 0x69));
    expect(bareJpeg(bytes, head(bytes))).toEqual(jpeg(profile));
  });

  /** Where the top left corner of the stored picture is seen, as parts of the width and height. */
  it.each([
    [1, 0, 0],
    [2, 1, 0],
    [3, 1, 1],
    [4, 0, 1],
    [5, 0, 0],
    [6, 1, 0],
    [7, 1, 1],
    [8, 0, 1],
  ] as const)('turn orientation %d so that the stored corner is at %d, %d', (orientation, right, down) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = uprightMatrix(orientation, {
      x: 10,
      y: 20,
      width: 100,
      height: 50,
    });
    expect([c + e, d + f]).toEqual([10 + right * 100, 20 + down * 50]);
    expect(Math.abs(a * d - b * c)).toBe(5000);
  });

  it('are never decoded when they are too large', async () => {
    const bomb = new Uint8Array(64);
    bomb.set([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0, 0, 0, 1,
      0, 0,
    ]);
    expect(readPictureHead(bomb)).toEqual({ type: 'image/png', width: 65_536, height: 65_536 });
    let asked = 0;
    const tools = { ...never, decodeImage: () => Promise.resolve(((asked += 1), null)) };
    expect(await readyPicture(bomb, { width: 10, height: 10 }, tools)).toBeNull();
    expect(asked).toBe(0);
  });

  it('go over as they are when they are small enough, else the browser makes them smaller', async () => {
    const bytes = jpeg();
    const orders: unknown[] = [];
    const tools = {
      ...never,
      decodeImage: (...given: unknown[]) => Promise.resolve((orders.push(given.slice(1)), null)),
    };
    expect(await readyPicture(bytes, { width: 40, height: 20 }, tools)).toMatchObject({
      width: 40,
      height: 20,
    });
    expect(orders).toEqual([]);
    await readyPicture(bytes, { width: 20, height: 20 }, tools);
    expect(orders).toEqual([['image/jpeg', { width: 20, height: 20 }]]);
  });

  it('stand on paper turned as they are, clear of the foot, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        (width, height) => {
          const placed = placePicture(width, height);
          expect(placed.size.width > placed.size.height).toBe(width > height);
          expect(placed.x).toBeGreaterThanOrEqual(0);
          expect(placed.x + placed.width).toBeLessThanOrEqual(placed.size.width);
          expect(placed.y + placed.height).toBeLessThanOrEqual(placed.size.height - FOOT_ROOM + 0.01);
          expect(placed.width / placed.height).toBeCloseTo(width / height, 5);
        },
      ),
    );
  });

  it('survive any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom([0xff, 0xd8], [0x52, 0x49, 0x46, 0x46], [0x47, 0x49, 0x46]),
        (noise, start) => {
          const bytes = Uint8Array.from([...start, ...noise]);
          const read = readPictureHead(bytes);
          expect(read === null || read.type.startsWith('image/')).toBe(true);
          const found = readJpegHead(bytes);
          if (found) expect(orientationOf(bytes, found)).toBeLessThanOrEqual(8);
        },
      ),
    );
  });
});
