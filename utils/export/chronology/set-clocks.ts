import type { ClockLine } from '../clocks/rows.ts';
import type { ClockWords } from '../clocks/words.ts';
import type { FontSet } from '../text/fonts.ts';
import { stackPieces, type Box, type Piece } from './boxes.ts';
import { CLOCK_COLUMNS, ROW_COLUMNS_WITH_CLOCKS, STYLES, type Column } from './page-measures.ts';
import { setCells, tableBox } from './table-box.ts';

const LINE_PADDING = 3;
const PARTS: Readonly<Record<ClockLine['part'], string>> = { starts: 'Starts', ends: 'Ends', whole: 'Clock' };

/** A clock beneath an entry's row. Its name takes the columns of people and of what happened. */
export function setClockLine(line: ClockLine, fonts: FontSet): Box {
  const [date, people, what, ...rest] = ROW_COLUMNS_WITH_CLOCKS;
  if (!date || !people || !what) throw new Error('The table has no columns.');
  const name: Column = { x: people.x, width: what.x + what.width - people.x };
  const text = `${PARTS[line.part]} ${line.number}: ${line.title}`;
  const setting = { fonts, top: 1 };
  const named = stackPieces([{ text, style: STYLES.smallInk }], name, setting);
  const values: Piece[][] = [
    [{ text: line.due, style: STYLES.smallInk }],
    [{ text: line.done, style: STYLES.smallInk }],
    [{ text: line.late, style: line.late === '0' ? STYLES.smallInk : STYLES.label }],
    [{ text: line.number, style: STYLES.small }],
  ];
  const cells = [{ lines: [] }, { ...named, columns: 2 }, ...setCells(values, rest, setting)];
  return tableBox('clock line', 'chronology', { cells, padding: LINE_PADDING });
}

const CLAIM = 'They may say: ';

/** One paragraph: what may be claimed is joined, as the same four reasons stand under many rules. */
function sayChanges(changes: readonly string[]): string {
  const claims = changes.filter((text) => text.startsWith(CLAIM));
  const others = changes.filter((text) => !text.startsWith(CLAIM));
  const joined = claims.map((text) => text.slice(CLAIM.length).replace(/\.$/u, '')).join('; ');
  const all = [...others, ...(joined === '' ? [] : [`${CLAIM}${joined}.`])];
  return all.length === 0 ? '' : `What would change it: ${all.join(' ')}`;
}

/** One clock of the page of clocks: its rule beside its arithmetic. */
export function setClock(words: ClockWords, fonts: FontSet): Box {
  const small = (text: string, gap = 1): Piece => ({ text, style: STYLES.small, gap });
  const ink = (text: string, gap = 1): Piece => ({ text, style: STYLES.smallInk, gap });
  const pieces: Piece[][] = [
    [{ text: words.number, style: STYLES.text }],
    [
      { text: words.title, style: STYLES.lead },
      ink(words.says, 2),
      small(`${words.strength} ${words.source}`, 3),
      ...words.warnings.map((text) => ({ text, style: STYLES.label, gap: 3 })),
      small(sayChanges(words.changes), 3),
    ],
    [
      { text: words.outcome, style: STYLES.label },
      ink(words.starts, 2),
      ink(words.ends),
      ...words.steps.map((text, at) => ink(text, at === 0 ? 3 : 1)),
    ],
  ];
  const cells = setCells(pieces, CLOCK_COLUMNS, { fonts, top: 5 });
  return tableBox('clock', 'clocks', { cells, padding: 6 });
}
