import type { FontSet } from './fonts.ts';
import type { Line, PlacedShape } from './lines.ts';

/** Gap between groups, in thousandths of the type size. */
const GAP = 320;

/** Sets a hash on one line in groups of eight digits; searched and copied it is one word, as `sha256sum` prints it. */
export function digestLine(digest: string, fonts: FontSet): Line {
  const font = fonts.find('0', 'Regular');
  if (!font) throw new Error('No font was prepared for digits.');
  const placed: PlacedShape[] = [];
  let x = 0;
  for (const group of digest.match(/.{1,8}/gu) ?? []) {
    if (x > 0) x += GAP;
    const shape = font.shape(group, false);
    placed.push({ x, shape });
    x += shape.width;
  }
  return {
    start: 0,
    end: digest.length,
    width: x,
    placed,
    rightToLeft: false,
    tall: false,
    actual: digest,
  };
}
