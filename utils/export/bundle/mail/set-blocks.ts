import type {
  Block,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PictureBlock,
  QuoteBlock,
  RemarkBlock,
} from '../blocks.ts';
import type { Column } from '../../chronology/page-measures.ts';
import { breakLines } from '../../text/lines.ts';
import type { Box, Node, TextBox } from './boxes.ts';
import { DEEPEST, FRAME, ITEM_INDENT, NARROWEST, QUOTE_INDENT } from './measures.ts';
import { POINTS_A_PIXEL } from './pictures.ts';
import { leadsRightToLeft } from './reading-side.ts';
import { setTable } from './set-table.ts';
import { setPreformatted, setSpans } from './set-text.ts';
import type { Setter, Standing } from './setter.ts';

/** Sets blocks as boxes, one after another as they are asked for. Widths depend on nothing but the column. */
export function* setBlocks(blocks: readonly Block[], standing: Standing, setter: Setter): Generator<Box> {
  let at: Standing = standing;
  for (const block of blocks) {
    for (const box of setBlock(block, at, setter)) {
      yield at.label && box.kind === 'text' && !box.label ? { ...box, label: at.label } : box;
      if (at.label) at = withoutLabel(at);
    }
  }
}

function withoutLabel({ column, path, bars, depth }: Standing): Standing {
  return { column, path, bars, depth };
}

function setBlock(block: Block, standing: Standing, setter: Setter): Iterable<Box> {
  switch (block.kind) {
    case 'paragraph':
      return [setParagraph(block, standing, setter)];
    case 'heading':
      return [setHeading(block, standing, setter)];
    case 'preformatted':
      return [setCode(block.text, standing, setter)];
    case 'remark':
      return [setRemark(block, standing, setter)];
    case 'picture':
      return [setPicture(block, standing, setter)];
    case 'list':
      return setList(block, standing, setter);
    case 'quote':
      return setQuote(block, standing, setter);
    case 'table':
      return setTable(block, standing, { ...setter, setCell: setBlocks });
    case 'rule':
      return [setRule(standing, setter)];
    case 'history':
      return [];
  }
}

function setParagraph(
  { spans, direction, tight }: ParagraphBlock,
  standing: Standing,
  setter: Setter,
): TextBox {
  const { fonts, styles } = setter;
  const { column, path, bars } = standing;
  return {
    kind: 'text',
    ...setSpans(spans, { fonts, column, style: styles.text, direction }),
    path: [...path, { type: 'P' }],
    bars,
    gap: tight === true ? 0 : styles.text.size * 0.6,
  };
}

function setHeading({ spans, level, direction }: HeadingBlock, standing: Standing, setter: Setter): TextBox {
  const style = setter.styles.heading(level);
  const { column, path, bars } = standing;
  return {
    kind: 'text',
    ...setSpans(spans, { fonts: setter.fonts, column, style, direction }),
    path: [...path, { type: level <= 2 ? 'H3' : 'H4' }],
    bars,
    gap: style.size * 0.9,
    keepWithNext: true,
  };
}

function setCode(text: string, { column, path, bars }: Standing, { fonts, styles }: Setter): TextBox {
  const style = { ...styles.text, leading: styles.text.size * 1.3 };
  const set = setPreformatted(text, { fonts, column, style, direction: 'auto' });
  return { kind: 'text', ...set, path: [...path, { type: 'P' }], bars, gap: style.size * 0.6 };
}

function setRemark({ text, to }: RemarkBlock, { column, path, bars }: Standing, setter: Setter): TextBox {
  const style = setter.styles.remark;
  const set = setSpans([{ text }], { fonts: setter.fonts, column, style, direction: 'ltr' });
  return {
    kind: 'text',
    ...set,
    path: [...path, { type: 'P' }],
    bars,
    gap: style.size,
    ...(to === undefined ? {} : { to }),
  };
}

function setPicture(block: PictureBlock, standing: Standing, setter: Setter): Box {
  const picture = setter.pictures.get(block);
  const words = block.alt === '' ? '' : `: ${block.alt}`;
  if (!picture)
    return setRemark({ kind: 'remark', text: `[picture that could not be shown${words}]` }, standing, setter);
  const { column, path, bars } = standing;
  const asked = (block.width ?? picture.width) * POINTS_A_PIXEL;
  const highest = (FRAME.bottom - FRAME.top) * 0.9;
  const width = Math.max(1, Math.min(asked, column.width, (highest * picture.width) / picture.height));
  const alt = block.alt === '' ? 'Picture in the email, without a description' : block.alt;
  return {
    kind: 'picture',
    x: column.x,
    width,
    height: Math.max(1, (width * picture.height) / picture.width),
    picture,
    path: [...path, { type: 'Figure', alt }],
    bars,
    gap: setter.styles.text.size * 0.6,
  };
}

function setRule({ column, path, bars }: Standing, { styles }: Setter): Box {
  const { x, width } = column;
  return { kind: 'rule', x, width, path, bars, height: 1, gap: styles.text.size * 0.8 };
}

/** A column without `by` points at the side where its text begins; as it is when it would get too narrow. */
function indented(column: Column, by: number, isRightToLeft: boolean): Column {
  const width = column.width - by;
  if (width < NARROWEST) return column;
  return { x: isRightToLeft ? column.x : column.x + by, width };
}

function* setList({ ordered, start, items }: ListBlock, standing: Standing, setter: Setter): Generator<Box> {
  const isRightToLeft = leadsRightToLeft(items[0] ?? []);
  const indent = standing.depth < DEEPEST ? labelRoom(ordered ? start + items.length : 0) : 0;
  const column = indented(standing.column, indent, isRightToLeft);
  const list: Node = { type: 'L' };
  const { size } = setter.styles.text;
  for (const [at, item] of items.entries()) {
    const path = [...standing.path, list, { type: 'LI' } as const];
    const text = ordered ? `${start + at}.` : '•';
    const label = {
      ...placeLabel(text, { standing, column, isRightToLeft }, setter),
      path: [...path, { type: 'Lbl' } as const],
    };
    const inner = {
      column,
      path: [...path, { type: 'LBody' } as const],
      bars: standing.bars,
      depth: standing.depth + 1,
      label,
    };
    let isFirst = true;
    for (const box of setBlocks(item, inner, setter)) {
      yield isFirst ? { ...box, gap: at === 0 ? size * 0.6 : size * 0.25 } : box;
      isFirst = false;
    }
  }
}

const labelRoom = (highest: number): number => (highest >= 1000 ? 40 : highest >= 100 ? 28 : ITEM_INDENT);

interface LabelPlace {
  readonly standing: Standing;
  readonly column: Column;
  readonly isRightToLeft: boolean;
}

/** Numbers end and bullets stand just before the text. */
function placeLabel(
  text: string,
  { standing, column, isRightToLeft }: LabelPlace,
  { fonts, styles }: Setter,
): Pick<NonNullable<TextBox['label']>, 'line' | 'x'> {
  const [line] = breakLines(text, fonts, { weight: 'Regular', direction: 'ltr', width: 1e6 });
  if (!line) throw new Error('Text gave no line.');
  const width = (line.width * styles.text.size) / 1000;
  const space = styles.text.size * 0.5;
  if (isRightToLeft)
    return {
      line,
      x: Math.min(column.x + column.width + space, standing.column.x + standing.column.width - width),
    };
  return { line, x: Math.max(standing.column.x, column.x - space - width) };
}

function* setQuote({ blocks }: QuoteBlock, standing: Standing, setter: Setter): Generator<Box> {
  const isRightToLeft = leadsRightToLeft(blocks);
  const { column, depth } = standing;
  const inner = depth < DEEPEST ? indented(column, QUOTE_INDENT, isRightToLeft) : column;
  const bar = isRightToLeft ? column.x + column.width - 2 : column.x + 2;
  const bars = inner === column ? standing.bars : [...standing.bars, bar];
  const path = [...standing.path, { type: 'BlockQuote' } as const];
  yield* setBlocks(blocks, { column: inner, path, bars, depth: depth + 1 }, setter);
}
