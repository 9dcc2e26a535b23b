import type { BlockDirection, Span } from '../blocks.ts';
import type { Column, TextStyle } from '../../chronology/page-measures.ts';
import type { FontSet } from '../../text/fonts.ts';
import { breakLines, type Line } from '../../text/lines.ts';
import { sameMarks } from './inline-text.ts';
import type { TextMark } from '../../text/runs.ts';
import type { SetLine, TextBox } from './boxes.ts';

const TALL = 1.18;
/** Part of the leading that lies above the baseline. */
const RISE = 0.76;

/** What setting a paragraph needs. */
export interface TextSetting {
  readonly fonts: FontSet;
  readonly column: Column;
  readonly style: TextStyle;
  readonly direction: BlockDirection;
}

/** Sets spans in a column, top at 0. */
export function setSpans(
  spans: readonly Span[],
  { fonts, column, style, direction }: TextSetting,
): Pick<TextBox, 'lines' | 'height' | 'style' | 'spans'> {
  const isPlain = spans.every(({ code: _, ...span }) => sameMarks(span, {}));
  const text = spans.map((span) => span.text).join('');
  const width = (column.width * 1000) / style.size;
  const marks = isPlain ? undefined : marksOf(spans, style);
  const lines = breakLines(text, fonts, {
    weight: style.weight,
    direction,
    width,
    ...(marks ? { marks } : {}),
  });
  return { ...placeLines(lines, column, style), style, ...(isPlain ? {} : { spans }) };
}

function marksOf(spans: readonly Span[], { weight }: TextStyle): readonly TextMark[] {
  let end = 0;
  return spans.map(({ text, bold }) => {
    end += text.length;
    return { end, weight: bold ? 'SemiBold' : weight };
  });
}

/** Puts lines one under another, each at its side of the column. */
export function placeLines(
  lines: readonly Line[],
  column: Column,
  style: TextStyle,
): { readonly lines: readonly SetLine[]; readonly height: number } {
  const placed: SetLine[] = [];
  let top = 0;
  for (const line of lines) {
    const leading = style.leading * (line.tall ? TALL : 1);
    const x = column.x + (line.rightToLeft ? column.width - (line.width * style.size) / 1000 : 0);
    placed.push({ line, x, top, baseline: top + leading * RISE, bottom: top + leading });
    top += leading;
  }
  return { lines: placed, height: top };
}

/** Sets preformatted text: every line by itself, its leading spaces as room before it. */
export function setPreformatted(
  text: string,
  setting: TextSetting,
): Pick<TextBox, 'lines' | 'height' | 'style'> {
  const lines: SetLine[] = [];
  let top = 0;
  const { column, style } = setting;
  for (const row of text.split('\n')) {
    const words = row.trimStart();
    const spaces = Math.min(row.length - words.length, MOST_LEADING);
    const indent = Math.min(spaces * style.size * SPACE, column.width / 2);
    const inner = { x: column.x + indent, width: column.width - indent };
    const set = setSpans([{ text: words }], { ...setting, column: inner });
    for (const line of set.lines)
      lines.push({ ...line, top: line.top + top, baseline: line.baseline + top, bottom: line.bottom + top });
    top += set.height;
  }
  return { lines, height: top, style };
}

const MOST_LEADING = 40;
/** Width of a leading space, of the type size: as in fixed-width type. */
const SPACE = 0.5;
