import type { Block, TableBlock } from '../blocks.ts';
import { wordsOfBlock } from './block-words.ts';

/** Width of a letter, of the type size: on average, and in a word that must not be broken. */
const LETTER = 0.56;
const WIDE_LETTER = 0.68;
/** Room between columns, points. */
const GUTTER = 10;
/** Rows that are looked at: more do not change a column. */
const MOST_ROWS = 300;

interface Needs {
  /** Longest word. */
  least: number;
  /** Longest line. */
  most: number;
}

/** Finds a width for every column: as wide as its text where that fits, else what is left by what each would take. */
export function columnWidths(
  table: TableBlock,
  width: number,
  { styles }: { readonly styles: { readonly text: { readonly size: number } } },
): readonly number[] {
  const needs = needsOf(table, styles.text.size);
  const wanted = needs.reduce((sum, { most }) => sum + most, 0);
  if (wanted <= width) return needs.map(({ most }) => most);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= width) return needs.map((need) => (need.least / least) * width);
  const share = (width - least) / (wanted - least);
  return needs.map((need) => need.least + (need.most - need.least) * share);
}

function needsOf(table: TableBlock, size: number): readonly Needs[] {
  const least = Math.min(size * 2, 24);
  const needs: Needs[] = Array.from({ length: table.columns }, () => ({
    least: least + GUTTER,
    most: least + GUTTER,
  }));
  for (const row of table.rows.slice(0, MOST_ROWS)) {
    let column = 0;
    for (const { columns, blocks } of row.cells) {
      const need = needs[column];
      if (columns === 1 && need) widen(need, measure(blocks, size));
      column += columns;
    }
  }
  return needs;
}

function widen(need: Needs, { least, most }: Needs): void {
  need.least = Math.max(need.least, least);
  need.most = Math.max(need.most, most);
}

/** A long word is broken: it may not take the whole table. */
const LONGEST_WORD = 14;
const LONGEST_LINE = 60;

function measure(blocks: readonly Block[], size: number): Needs {
  let [word, line] = [0, 0];
  for (const block of blocks) {
    if (block.kind === 'picture') word = Math.max(word, 12);
    for (const text of wordsOfBlock(block)) {
      for (const row of text.slice(0, 2000).split('\n')) line = Math.max(line, row.length);
      for (const one of text.slice(0, 2000).split(/\s+/u)) word = Math.max(word, one.length);
    }
  }
  const least = Math.min(word, LONGEST_WORD) * WIDE_LETTER * size + GUTTER;
  const most = Math.min(Math.max(line, word), LONGEST_LINE) * LETTER * size + GUTTER;
  return { least, most: Math.max(least, most) };
}
