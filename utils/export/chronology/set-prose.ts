import type { FontSet } from '../text/fonts.ts';
import { heightOf, stackPieces, type Box, type Piece } from './boxes.ts';
import type { Chronology } from './model.ts';
import { BODY_WIDTH, PAGE, PROSE, STYLES, type Column } from './page-measures.ts';
import type { Section } from './prose.ts';
import { quoted } from '../text/clean.ts';
import { counted } from '../../domain/counted.ts';

/** Room kept free at the right of the title for the mark. */
const MARK_ROOM = 60;
const TITLE: Column = { x: PAGE.left, width: BODY_WIDTH - MARK_ROOM };

/** The head of the first page: what this is, of which matter, over which time, made when. */
export function setTitle(chronology: Chronology, fonts: FontSet): Box[] {
  const { title, period, entries, preparedOn, version } = chronology;
  const covered = `${counted(entries, 'entry', 'entries')}${period === '' ? '' : `, ${period}`}`;
  const facts: Piece[] = [
    { text: quoted(title), style: STYLES.heading },
    { text: covered, style: STYLES.text, gap: 3 },
    { text: `Prepared ${preparedOn} with Paperchain ${version}`, style: STYLES.small, gap: 1 },
  ];
  return [
    proseBox('title', [{ text: 'Chronology', style: STYLES.title }], { fonts, column: TITLE, gap: 0 }),
    ...facts.map((piece, index) =>
      proseBox('paragraph', [piece], { fonts, column: TITLE, gap: index === 0 ? 2 : (piece.gap ?? 0) }),
    ),
  ];
}

/** A heading with its paragraphs. */
export function setSection({ heading, paragraphs }: Section, fonts: FontSet): Box[] {
  return [setHeading(heading, fonts), ...paragraphs.map((text) => setParagraph(text, fonts))];
}

/** A heading that stays with what follows it and has a bookmark. */
export function setHeading(text: string, fonts: FontSet): Box {
  const box = proseBox('heading', [{ text, style: STYLES.heading }], { fonts, column: PROSE, gap: 26 });
  return { ...box, keepWithNext: true, bookmark: text };
}

/** A paragraph of running text. */
export function setParagraph(text: string, fonts: FontSet): Box {
  return proseBox('paragraph', [{ text, style: STYLES.text }], { fonts, column: PROSE, gap: 7 });
}

interface Placing {
  readonly fonts: FontSet;
  readonly column: Column;
  readonly gap: number;
}

function proseBox(kind: Box['kind'], pieces: readonly Piece[], { fonts, column, gap }: Placing): Box {
  const cells = [stackPieces(pieces, column, { fonts, top: 0 })];
  return { kind, table: null, cells, height: heightOf(cells), gap, keepWithNext: false, bookmark: null };
}
