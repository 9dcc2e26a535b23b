import type { Column } from '../../chronology/page-measures.ts';
import { pageWords, type PartSetting } from '../part.ts';
import type { Box, Node, RowBox, SetLine, TextBox } from './boxes.ts';
import type { Fact } from './facts.ts';
import { FULL } from './measures.ts';
import type { Setter } from './setter.ts';
import { setSpans } from './set-text.ts';

/** Room for the names, and for `page 1234` at the right, in sizes of type: no page number changes a line. */
const NAMES = 6.2;
const PAGES = 6.4;
const PADDING = 1.5;

interface FactSetting {
  readonly setter: Setter;
  readonly pages: Pick<PartSetting, 'pageOf' | 'volumeOf'>;
}

/** Sets the title and the facts above a document. */
export function* setFacts(
  title: string,
  facts: readonly Fact[],
  { setter, pages: places }: FactSetting,
): Generator<Box> {
  const { fonts, styles } = setter;
  const heading = setSpans([{ text: title }], {
    fonts,
    column: FULL,
    style: styles.title,
    direction: 'auto',
  });
  yield { kind: 'text', ...heading, path: [{ type: 'H2' }], bars: [], gap: 0, keepWithNext: true };
  const table: Node = { type: 'Table' };
  const body: Node = { type: 'TBody' };
  for (const [at, fact] of facts.entries()) {
    const row = setFact(fact, [table, body, { type: 'TR' }], { setter, pages: places });
    yield { ...row, gap: at === 0 ? styles.text.size * 0.5 : 0 };
  }
  yield {
    kind: 'rule',
    x: FULL.x,
    width: FULL.width,
    path: [],
    bars: [],
    height: 1,
    gap: styles.text.size * 0.5,
  };
}

function setFact(
  { name, value, to }: Fact,
  path: readonly Node[],
  { setter, pages: places }: FactSetting,
): RowBox {
  const { size } = setter.styles.text;
  const names = { x: FULL.x, width: size * NAMES - 6 };
  const pages = { x: FULL.x + FULL.width - size * PAGES, width: size * PAGES };
  const values = { x: FULL.x + size * NAMES, width: FULL.width - size * (NAMES + PAGES) - 6 };
  const page = to === undefined ? null : pageWords(places, to);
  const head: Node = { type: 'TH', scope: 'Row' };
  const cells = [
    setFactCell(name, [...path, head], { column: names, style: setter.styles.name, setter }),
    setFactCell(value, [...path, { type: 'TD' }], { column: values, style: setter.styles.text, setter }),
    setFactCell(page === null ? '' : `page ${page}`, [...path, { type: 'TD' }], {
      column: pages,
      style: setter.styles.text,
      setter,
      ...(page === null || to === undefined ? {} : { to }),
    }),
  ];
  const height = Math.max(...cells.flatMap(({ boxes }) => boxes.map((box) => box.height)), 0) + PADDING;
  return {
    kind: 'row',
    path,
    bars: [],
    cells,
    head: false,
    heads: [],
    height,
    gap: 0,
    x: FULL.x,
    width: FULL.width,
    padding: 0,
    ruled: false,
  };
}

interface FactCell {
  readonly column: Column;
  readonly style: TextBox['style'];
  readonly setter: Setter;
  readonly to?: string;
}

function setFactCell(
  text: string,
  path: readonly Node[],
  { column, style, setter, to }: FactCell,
): RowBox['cells'][number] {
  if (text === '') return { path, boxes: [] };
  const set = setSpans([{ text }], { fonts: setter.fonts, column, style, direction: 'ltr' });
  const lead = to === undefined ? {} : { to };
  const lines = to === undefined ? set.lines : set.lines.map((line) => atRight(line, column, style));
  return { path, boxes: [{ kind: 'text', ...set, lines, path, bars: [], gap: 0, ...lead }] };
}

function atRight(set: SetLine, column: Column, { size }: TextBox['style']): SetLine {
  return { ...set, x: column.x + column.width - (set.line.width * size) / 1000 };
}
