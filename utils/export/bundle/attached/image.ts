import { FOOT_ROOM, type Sheet } from '../part.ts';
import { drawTagged } from './draw-tagged.ts';
import type { AttachedKind } from './kind.ts';
import { readPictureHead } from './picture-head.ts';
import { readyPicture, sizeOfPicture, type ReadyPicture } from './picture.ts';
import type { Placing } from './place-page.ts';
import { setNoPages, shownName } from './unknown.ts';

/** Most dots an inch, as the courts' guidance on e-bundles asks (2021). */
const MOST_DPI = 300;
/** Pictures are printed no larger than a screen shows them: 96 pixels an inch. */
const LEAST_DPI = 96;
/** ISO 216, points. */
const A4 = { short: 595.28, long: 841.89 };
const MARGIN = 36;

/** Photographs, scans and screenshots that browsers can show: one page each, upright. */
export const IMAGE_KIND: AttachedKind = {
  is: (bytes) => readPictureHead(bytes) !== null,
  set: async ({ facts, bytes, tools, setting }) => {
    if (tools.redactor?.active) return setNoPages(facts, { why: 'not searched', what: 'a picture' }, setting);
    const size = sizeOfPicture(bytes) ?? UNTOLD;
    const wanted = placePicture(size.width, size.height);
    const most = {
      width: Math.ceil((wanted.width * MOST_DPI) / 72),
      height: Math.ceil((wanted.height * MOST_DPI) / 72),
    };
    const picture = await readyPicture(bytes, most, tools);
    setting.signal.throwIfAborted();
    if (!picture)
      return setNoPages(facts, { why: 'unreadable', what: 'a picture', because: BECAUSE }, setting);
    return {
      pages: 1,
      notices: [],
      draw: (sheet) => Promise.resolve(drawPicture(sheet, picture, facts.name)),
    };
  },
};

/** For what tells its size only when decoded: as large as paper takes. */
const UNTOLD = { width: 2480, height: 3508 };
const BECAUSE = 'it is damaged, or too large to open';

/** Where a picture of so many pixels is printed: the page turned as the picture is, nothing made larger than life. */
export function placePicture(width: number, height: number): Placing {
  const wide = width > height;
  const size = { width: wide ? A4.long : A4.short, height: wide ? A4.short : A4.long };
  const room = { width: size.width - 2 * MARGIN, height: size.height - MARGIN - FOOT_ROOM };
  const scale = Math.min(72 / LEAST_DPI, room.width / width, room.height / height);
  const drawn = { width: width * scale, height: height * scale };
  return { size, scale, ...drawn, x: (size.width - drawn.width) / 2, y: MARGIN };
}

function drawPicture(sheet: Sheet, picture: ReadyPicture, name: string): void {
  const placing = placePicture(picture.width, picture.height);
  sheet.addPage(placing.size);
  drawTagged(sheet, `Picture: ${shownName(name)}`, () => picture.draw(sheet.pdf, placing));
}
