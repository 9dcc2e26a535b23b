import { makeJpeg } from './jpeg.ts';
import { makeNoise } from './noise.ts';

const WIDTH = 800;
const HEIGHT = 600;

/** Whether the pixel lies on a wobbly "handwritten" stroke above a ruled line. */
function isInk(x: number, y: number, seed: number): boolean {
  const line = Math.floor(y / 48);
  const reach = WIDTH * (0.35 + ((line * 37 + seed * 11) % 50) / 100);
  if (line < 2 || x < 90 || x > reach || Math.floor(x / 53 + line) % 4 === 3) return false;
  const stroke = 26 + 9 * Math.sin(x / 4.1 + line * 1.7 + seed) + 4 * Math.sin(x / 1.9 + line);
  return Math.abs((y % 48) - stroke) < 2.4;
}

/** A photograph-like picture of a page in an exercise book: uneven light, ruled lines, pencil strokes, sensor noise. */
export function makePagePhoto(seed: number): Uint8Array {
  const next = makeNoise(seed);
  const grain = Array.from({ length: 4096 }, () => (next() % 19) - 9);
  return makeJpeg(WIDTH, HEIGHT, (x, y) => {
    const light = 205 - ((x - 500) ** 2 + (y - 200) ** 2) / 6000;
    const paper = y % 48 === 40 ? light - 45 : light;
    const tone = isInk(x, y, seed) ? 70 : paper;
    return tone + (grain[(x * 61 + y * 977 + ((x * y) >> 3)) & 4095] ?? 0);
  });
}
