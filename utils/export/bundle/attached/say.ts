import { breakLines, type Line } from '../../text/lines.ts';
import type { Weight } from '../../text/fonts.ts';
import { FOOT_ROOM, type PartNotice, type PartSetting, type Sheet } from '../part.ts';
import type { SetFile } from './kind.ts';

/** A paragraph of a page of our own words. */
export interface Said {
  readonly text: string;
  readonly heading?: boolean;
}

const PAGE = { left: 62, right: 533.28, top: 72, height: 841.89 };
const LEADING = 1.45;
const GAP = 0.6;

interface SetLine {
  readonly line: Line;
  readonly size: number;
  readonly y: number;
}

interface SetSaid {
  readonly heading: boolean;
  readonly lines: readonly SetLine[];
}

/** Sets a page in our own words about a file. Always one page: what does not fit is cut, its words being our own. */
export async function sayPage(
  said: readonly Said[],
  notices: readonly PartNotice[],
  { fonts, textSize }: PartSetting,
): Promise<SetFile> {
  await fonts.prepare(
    'Regular',
    said.map(({ text }) => text),
  );
  await fonts.prepare(
    'SemiBold',
    said.filter(({ heading }) => heading).map(({ text }) => text),
  );
  let y = PAGE.top;
  const set = said.map(({ text, heading = false }): SetSaid => {
    const weight: Weight = heading ? 'SemiBold' : 'Regular';
    const size = heading ? textSize + 4 : textSize;
    const width = ((PAGE.right - PAGE.left) * 1000) / size;
    const lines = breakLines(text, fonts, { weight, direction: 'ltr', width }).map((line) => {
      y += size * LEADING;
      return { line, size, y };
    });
    y += size * GAP;
    return { heading, lines: lines.filter((one) => one.y < PAGE.height - FOOT_ROOM - 10) };
  });
  return {
    pages: 1,
    notices,
    draw: (sheet) => {
      drawSaid(sheet, set);
      return Promise.resolve();
    },
  };
}

function drawSaid(sheet: Sheet, set: readonly SetSaid[]): void {
  sheet.addPage();
  for (const { heading, lines } of set) {
    if (lines.length === 0) continue;
    const element = sheet.pdf.struct(heading ? 'H2' : 'P');
    sheet.element.add(element);
    const content = sheet.pdf.markStructureContent('Span');
    for (const { line, size, y } of lines) {
      const x = line.rightToLeft ? PAGE.right - (line.width * size) / 1000 : PAGE.left;
      sheet.writer.write(line, { x, y, size, ink: '#1a1a1a' });
    }
    sheet.pdf.endMarkedContent();
    element.add(content);
    element.end();
  }
}
