import type { BundlePlan } from '../../../domain/bundle-plan.ts';
import { formatDay, formatDayShort, londonNoon } from '../../../domain/dates.ts';
import { heightOf, stackPieces, type Box, type Piece } from '../../chronology/boxes.ts';
import { INDEX_COLUMNS, BODY_WIDTH, PAGE, PROSE, STYLES } from '../../chronology/page-measures.ts';
import { paginate, paginateEach, type Page } from '../../chronology/paginate.ts';
import { setHeads } from '../../chronology/set-rows.ts';
import { setCells, tableBox } from '../../chronology/table-box.ts';
import { cleanLine, quoted } from '../../text/clean.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { CoverWords } from './cover-words.ts';
import { noticeWords } from './notice-words.ts';
import type { NumberedDocument, PageWords } from './number.ts';

const ROW_PADDING = 4;
const TITLE = { ...STYLES.title, size: 24, leading: 31 };
const SUBTITLE = { ...STYLES.heading, size: 13, leading: 18 };

/** Texts whose letters the front needs. */
export function frontTexts(
  words: CoverWords,
  documents: readonly Pick<NumberedDocument, 'document' | 'section'>[],
): string[] {
  return [
    words.title,
    words.subtitle,
    ...words.facts,
    ...words.paragraphs,
    'Index –·',
    ...documents.flatMap(({ document, section }) => [document.title, section.title]),
  ].map(cleanLine);
}

/** The cover: what this is, whose, of when, and what a reader must know before reading. */
export function setCover(words: CoverWords, fonts: FontSet): Page[] {
  const boxes = [
    prose('title', words.title, { style: TITLE, gap: 0 }),
    ...(words.subtitle === '' ? [] : [prose('paragraph', words.subtitle, { style: SUBTITLE, gap: 6 })]),
    ...words.facts.map((text, at) =>
      prose('paragraph', text, { style: STYLES.text, gap: at === 0 ? 24 : 2 }),
    ),
    ...words.paragraphs.map((text, at) =>
      prose('paragraph', text, { style: STYLES.text, gap: at === 0 ? 26 : 8 }),
    ),
  ];
  return paginate(boxes, { top: PAGE.top + 120, bottom: PAGE.bottom, heads: setHeads(fonts, false) });

  function prose(
    kind: Box['kind'],
    text: string,
    { style, gap }: { style: Piece['style']; gap: number },
  ): Box {
    const cells = [stackPieces([{ text: quoted(text), style, direction: 'auto' }], PROSE, { fonts, top: 0 })];
    return { kind, table: null, cells, height: heightOf(cells), gap, keepWithNext: false, bookmark: null };
  }
}

interface IndexSetting {
  readonly fonts: FontSet;
  readonly heading: string;
  readonly pageWords: PageWords;
}

/** The index, page by page: a heading, then a row for each document under its section. */
export function setIndex(documents: readonly NumberedDocument[], setting: IndexSetting): Generator<Page> {
  const heads = setHeads(setting.fonts, false);
  return paginateEach(indexBoxes(documents, setting), { top: PAGE.top, bottom: PAGE.bottom, heads });
}

function* indexBoxes(
  documents: readonly NumberedDocument[],
  { fonts, heading, pageWords }: IndexSetting,
): Generator<Box> {
  const column = { x: PAGE.left, width: BODY_WIDTH };
  const cells = [stackPieces([{ text: heading, style: STYLES.title }], column, { fonts, top: 0 })];
  const height = heightOf(cells);
  yield { kind: 'heading', table: null, cells, height, gap: 0, keepWithNext: true, bookmark: null };
  let section = '';
  for (const each of documents) {
    if (each.section.id !== section) yield setSectionRow(each, fonts);
    section = each.section.id;
    yield setIndexRow(each, pageWords(each), fonts);
  }
}

function setSectionRow({ section }: NumberedDocument, fonts: FontSet): Box {
  const cells = [
    stackPieces(
      [{ text: quoted(cleanLine(section.title) || 'Documents'), style: STYLES.heading, direction: 'auto' }],
      { x: PAGE.left, width: BODY_WIDTH },
      { fonts, top: 12 },
    ),
  ];
  return { ...tableBox('month', 'index', { cells, padding: 4 }), keepWithNext: true };
}

function setIndexRow({ document, number, facts }: NumberedDocument, pages: string, fonts: FontSet): Box {
  const pieces: Piece[][] = [
    [{ text: String(number), style: STYLES.text }],
    [
      { text: quoted(titleOf(document)), style: STYLES.text, direction: 'auto' },
      { text: noticeWords(facts.notices), style: STYLES.small, gap: 1 },
    ],
    [{ text: shortDay(document.day), style: STYLES.text }],
    [{ text: pages, style: { ...STYLES.text, ink: STYLES.link.ink } }],
  ];
  const cells = setCells(pieces, INDEX_COLUMNS, { fonts, top: ROW_PADDING });
  const box = tableBox('row', 'index', { cells, padding: ROW_PADDING });
  return { ...box, link: { cell: 'row', to: document.id } };
}

/** A document's title on paper. */
export function titleOf({
  title,
}: Pick<BundlePlan['sections'][number]['documents'][number], 'title'>): string {
  return cleanLine(title) || 'Document without a title';
}

function shortDay(day: string | null): string {
  const noon = day === null ? null : londonNoon(day);
  return noon === null ? '' : formatDayShort(noon);
}

/** `Council letter – 3 March 2026 (p. 41)`: as in the index, with its date and page. */
export function bookmarkOf({ document, from }: NumberedDocument, pageWords: string = `p. ${from}`): string {
  const noon = document.day === null ? null : londonNoon(document.day);
  const day = noon === null ? '' : ` – ${formatDay(noon)}`;
  return `${titleOf(document)}${day} (${pageWords})`;
}
