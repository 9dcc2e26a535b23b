import { formatSize } from '../../domain/format-size.ts';
import { quoted } from '../text/clean.ts';
import { digestLine } from '../text/digest-line.ts';
import type { FontSet } from '../text/fonts.ts';
import { stackPieces, type Box, type Piece, type TableKind } from './boxes.ts';
import type { ChronologyRow, Proof } from './model.ts';
import {
  CLOCK_COLUMNS,
  GUTTER,
  INDEX_COLUMNS,
  PROOF_COLUMNS,
  ROW_COLUMNS,
  ROW_COLUMNS_WITH_CLOCKS,
  STYLES,
  type Column,
} from './page-measures.ts';
import { setClockLine } from './set-clocks.ts';
import type { Detail } from './row-words.ts';
import { setCells, tableBox } from './table-box.ts';

const ROW_PADDING = 5;
const HEAD_PADDING = 4;
const NAME_REACH = 0.7;

interface Head {
  readonly table: TableKind;
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

const HEADS: readonly Head[] = [
  { table: 'chronology', names: ['Date', 'From and to', 'What happened', 'Ref'], columns: ROW_COLUMNS },
  {
    table: 'clocks',
    names: ['No.', 'What must happen, and the rule', 'How it was counted'],
    columns: CLOCK_COLUMNS,
  },
  { table: 'index', names: ['No.', 'Document', 'Date', 'Page'], columns: INDEX_COLUMNS },
  {
    table: 'proofs',
    names: ['Ref', 'Date and size', 'Subject, and SHA-256 of the file'],
    columns: PROOF_COLUMNS,
  },
];

const WITH_CLOCKS: Head = {
  table: 'chronology',
  names: ['Date', 'From and to', 'What happened', 'Due', 'Done', 'Days late', 'Ref'],
  columns: ROW_COLUMNS_WITH_CLOCKS,
};

/** The rows of column names that every page of a table begins with. */
export function setHeads(fonts: FontSet, hasClocks: boolean): Readonly<Record<TableKind, Box>> {
  const heads = hasClocks ? [...HEADS, WITH_CLOCKS] : HEADS;
  return Object.fromEntries(heads.map((head) => [head.table, setHead(head, fonts)])) as Record<
    TableKind,
    Box
  >;
}

function setHead({ table, names, columns }: Head, fonts: FontSet): Box {
  const pieces = names.map((text) => [{ text, style: STYLES.head }]);
  // A name may reach into the gutter: next to it stands another name, not running text.
  const wide = columns.map(({ x, width }) => ({ x, width: width + GUTTER * NAME_REACH }));
  const cells = setCells(pieces, wide, { fonts, top: HEAD_PADDING });
  return tableBox('head', table, { cells, padding: HEAD_PADDING });
}

/** The line that names a month. */
export function setMonth(title: string, fonts: FontSet): Box {
  const [first] = ROW_COLUMNS;
  if (!first) throw new Error('The table has no columns.');
  const cell = stackPieces(
    [{ text: title, style: STYLES.heading }],
    { ...first, width: 300 },
    { fonts, top: 14 },
  );
  return {
    ...tableBox('month', 'chronology', { cells: [cell], padding: 4 }),
    keepWithNext: true,
    bookmark: title,
  };
}

/** How many columns what happened spans where due · done · days late take their room from it. */
const SPAN_WITH_CLOCKS = 4;

/** Where a row's document stands in a bundle. */
export interface RowPage {
  /** `p. 41` */
  readonly text: string;
  /** Id of the document. */
  readonly to: string;
}

/** One entry, with a box for each of its clocks; in a bundle, its page stands below its reference. */
export function setRow(
  row: ChronologyRow,
  fonts: FontSet,
  { hasClocks, page = null }: { hasClocks: boolean; page?: RowPage | null },
): Box[] {
  const box = setEntry(row, fonts, page);
  const cells = box.cells.map((cell, at) => (at === 2 ? { ...cell, columns: SPAN_WITH_CLOCKS } : cell));
  const lines = row.clocks.map((line) => setClockLine(line, fonts));
  const boxes = [hasClocks ? { ...box, cells } : box, ...lines];
  const below = (at: number): number => boxes.slice(at + 1).reduce((sum, { height }) => sum + height, 0);
  return boxes.map((each, at) => {
    const isLast = at === boxes.length - 1;
    return isLast ? each : { ...each, isOpen: true, keepWithNext: true, keepHeight: below(at) };
  });
}

function setEntry(row: ChronologyRow, fonts: FontSet, page: RowPage | null): Box {
  const small = STYLES.small;
  const pieces: Piece[][] = [
    [
      { text: row.day, style: STYLES.text },
      { text: row.time, style: small },
      { text: row.dateNote, style: small },
    ],
    [
      { text: quoted(row.from), style: STYLES.text },
      { text: quoted(row.fromParty), style: small },
      { text: row.to, style: small, gap: 1 },
    ],
    [{ text: row.what, style: STYLES.text, direction: 'auto' }, ...row.details.map(detailPiece)],
    [
      { text: row.reference, style: STYLES.text },
      { text: page?.text ?? '', style: STYLES.link },
    ],
  ];
  const cells = setCells(pieces, ROW_COLUMNS, { fonts, top: ROW_PADDING });
  const set = tableBox('row', 'chronology', { cells, padding: ROW_PADDING });
  return page === null ? set : { ...set, link: { cell: cells.length - 1, to: page.to } };
}

function detailPiece({ kind, text }: Detail): Piece {
  const style = kind === 'as shown' ? STYLES.label : kind === 'note' ? STYLES.smallInk : STYLES.small;
  return { text, style, gap: 1.5 };
}

/** One kept file with its SHA-256. */
export function setProof(proof: Proof, fonts: FontSet): Box {
  const small = STYLES.small;
  const size = `${formatSize(proof.size)}${proof.isOriginal ? '' : ', as shown'}`;
  const pieces: Piece[][] = [
    [{ text: proof.reference, style: STYLES.smallInk }],
    [
      { text: proof.day, style: STYLES.smallInk },
      { text: size, style: small },
    ],
    [
      { text: quoted(proof.subject), style: STYLES.smallInk },
      { text: '', style: STYLES.digest, gap: 1, lines: [digestLine(proof.sha256, fonts)] },
    ],
  ];
  const cells = setCells(pieces, PROOF_COLUMNS, { fonts, top: 3 });
  return tableBox('proof', 'proofs', { cells, padding: 3 });
}
