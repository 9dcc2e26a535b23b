import { formatSize } from '../../domain/format-size.ts';
import { quoted } from '../text/clean.ts';
import { digestLine } from '../text/digest-line.ts';
import type { FontSet } from '../text/fonts.ts';
import { heightOf, stackPieces, type Box, type Cell, type Piece, type TableKind } from './boxes.ts';
import type { ChronologyRow, Proof } from './model.ts';
import { PROOF_COLUMNS, ROW_COLUMNS, STYLES, type Column } from './page-measures.ts';
import type { Detail } from './row-words.ts';

const ROW_PADDING = 5;
const HEAD_PADDING = 4;

const HEADS: Readonly<Record<TableKind, readonly string[]>> = {
  chronology: ['Date', 'From and to', 'What happened', 'Ref'],
  proofs: ['Ref', 'Date and size', 'Subject, and SHA-256 of the file'],
};

const columnsOf = (table: TableKind): readonly Column[] =>
  table === 'chronology' ? ROW_COLUMNS : PROOF_COLUMNS;

/** The row of column names that every page of a table begins with. */
export function setHead(table: TableKind, fonts: FontSet): Box {
  const pieces = HEADS[table].map((text) => [{ text, style: STYLES.head }]);
  const cells = setCells(pieces, columnsOf(table), { fonts, top: HEAD_PADDING });
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

/** One entry. */
export function setRow(row: ChronologyRow, fonts: FontSet): Box {
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
    [{ text: row.reference, style: STYLES.text }],
  ];
  const cells = setCells(pieces, ROW_COLUMNS, { fonts, top: ROW_PADDING });
  return tableBox('row', 'chronology', { cells, padding: ROW_PADDING });
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

interface Setting {
  readonly fonts: FontSet;
  readonly top: number;
}

function setCells(pieces: readonly Piece[][], columns: readonly Column[], setting: Setting): Cell[] {
  return columns.map((column, index) => stackPieces(pieces[index] ?? [], column, setting));
}

function tableBox(
  kind: Box['kind'],
  table: TableKind,
  { cells, padding }: { cells: readonly Cell[]; padding: number },
): Box {
  return {
    kind,
    table,
    cells,
    height: heightOf(cells) + padding,
    gap: 0,
    keepWithNext: false,
    bookmark: null,
  };
}
