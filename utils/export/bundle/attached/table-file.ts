import type { Block, TableRow } from '../blocks.ts';
import { remark, setFlow } from './flow.ts';
import type { AttachedKind } from './kind.ts';
import { beginningOf, isText, readText } from './text-bytes.ts';

/** Wider or longer tables are not for paper: the rest is in the original. */
const MOST = { columns: 12, rows: 2000, cell: 20_000 } as const;
/** Lines that are looked at to tell a table from prose. */
const LINES = { least: 3, most: 8 } as const;
const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Tables as text (.csv): as a table, its first row as column names. */
export const TABLE_KIND: AttachedKind = {
  is: (bytes) => isText(bytes) && separatorOf(beginningOf(bytes)) !== null,
  set: (file) => {
    const text = readText(file.bytes).replace(/^\uFEFF/u, '');
    const { rows, isCut } = readRows(text, separatorOf(beginningOf(file.bytes)) ?? ',');
    const columns = Math.min(MOST.columns, Math.max(1, ...rows.map((row) => row.length)));
    const isWide = rows.some((row) => row.length > MOST.columns);
    const isLong = rows.some((row) => row.some((cell) => cell.length > MOST.cell));
    const cut = [...(isCut || isWide ? [CUT] : []), ...(isLong ? [LONG] : [])];
    return setFlow(
      {
        blocks: [
          ...cut.map(remark),
          { kind: 'table', columns, rows: rows.map((row, at) => rowOf(row, columns, at === 0)) },
        ],
        notices: cut.map((words) => ({ kind: 'shortened', text: words })),
      },
      file,
    );
  },
};

const CUT =
  'This table is too large to be shown whole. Its beginning is shown; the whole is in the original.';

const LONG =
  'Some cells of this table are too long to be shown whole. Their beginnings are shown; the whole is in the original.';

/** Which character parts the cells; null when the lines are no table. */
function separatorOf(beginning: string): Separator | null {
  for (const separator of SEPARATORS) {
    const { rows } = readRows(beginning, separator);
    const [first, ...others] = rows.slice(0, LINES.most);
    if (!first || first.length < 3 || others.length + 1 < LINES.least) continue;
    // The last row of a beginning may be cut.
    if (others.slice(0, -1).every((row) => row.length === first.length)) return separator;
  }
  return null;
}

/** Reads rows as RFC 4180 writes them, with any separator; at most `MOST.rows`. */
export function readRows(
  text: string,
  separator: string,
): { readonly rows: string[][]; readonly isCut: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += letter;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
    if (rows.length >= MOST.rows) return { rows, isCut: at + 1 < text.length };
  }
  endRow();
  return { rows, isCut: false };
}

const rowOf = (cells: readonly string[], columns: number, head: boolean): TableRow => ({
  head,
  cells: Array.from({ length: columns }, (_, at) => ({
    head,
    columns: 1,
    blocks: [paragraph((cells[at] ?? '').slice(0, MOST.cell))],
  })),
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }], direction: 'auto' });
