import type { Range } from '../../redact/borders.ts';
import { mergeRanges, replaceRanges, REDACTED, type Redactor } from '../../redact/redactor.ts';
import type { Block, Span } from '../blocks.ts';
import type { PartNotice } from '../part.ts';
import { picturesOf, spansOfBlock } from './block-words.ts';
import { textOf } from './inline-text.ts';

/** Blocks without a plan's words, and what their reader must know of it. */
export function redactBlocks(
  blocks: readonly Block[],
  redactor: Redactor,
): { readonly blocks: readonly Block[]; readonly notices: readonly PartNotice[] } {
  if (!redactor.active) return { blocks, notices: [] };
  const finder = new Finder(blocks, redactor);
  const redacted = blocks.map((block) => redactBlock(block, finder));
  const hasPictures = !picturesOf(blocks).next().done;
  const notices: PartNotice[] = [];
  if (finder.places > 0)
    notices.push({
      kind: 'redacted',
      text: `Words were redacted in ${finder.places === 1 ? 'one place' : `${finder.places} places`}.`,
    });
  if (hasPictures)
    notices.push({
      kind: 'pictures left out',
      text: 'The pictures among its text cannot be searched for words, so they are not shown.',
    });
  return { blocks: redacted, notices };
}

/**
 * Finds the words in all texts of some blocks as one, for they may begin in one paragraph or cell and end in the next. Texts
 * must be asked for in their order.
 */
class Finder {
  readonly redactor: Redactor;
  readonly #ranges: readonly Range[];
  #next = 0;
  #at = 0;
  /** How many times the words were found. */
  places: number;

  constructor(blocks: readonly Block[], redactor: Redactor) {
    this.redactor = redactor;
    const all = blocks.flatMap((block) => [...spansOfBlock(block)]);
    const isWhole = all.every((spans) => spans.every(({ added }) => added !== true));
    this.#ranges = mergeRanges([
      ...redactor.find(all.map(textOf).join(BETWEEN)),
      // What we say inside the sender's words, such as where a link leads, must not part them.
      ...(isWhole ? [] : redactor.find(all.map(textOfSender).join(BETWEEN))),
    ]);
    this.places = this.#ranges.length;
  }

  /** Where the words, or a part of them, stand in the next text. */
  rangesIn(text: string): readonly Range[] {
    const from = this.#at;
    const end = from + text.length;
    this.#at = end + BETWEEN.length;
    const found: Range[] = [];
    for (; this.#next < this.#ranges.length; this.#next += 1) {
      const range = this.#ranges[this.#next];
      if (!range || range.start >= end) break;
      const part = { start: Math.max(range.start, from) - from, end: Math.min(range.end, end) - from };
      if (part.end > part.start) found.push(part);
      // The rest of it is in the next text.
      if (range.end > end) break;
    }
    return found;
  }

  /** Text that stands beside the others: what a picture is said to show. */
  redactAlone(text: string): string {
    const ranges = this.redactor.find(text);
    this.places += ranges.length;
    return replaceRanges(text, ranges);
  }
}

/** The sender's words alone, each in its place. */
const textOfSender = (spans: readonly Span[]): string =>
  spans.map(({ text, added }) => (added === true ? ' '.repeat(text.length) : text)).join('');

/** Between two texts: words of one may go on in the other, letters may not. */
const BETWEEN = '\n';

function redactBlock(block: Block, finder: Finder): Block {
  const all = (blocks: readonly Block[]): readonly Block[] => blocks.map((one) => redactBlock(one, finder));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: redactSpans(block.spans, finder) };
    case 'preformatted':
    case 'remark':
      return { ...block, text: replaceRanges(block.text, finder.rangesIn(block.text)) };
    case 'picture':
      return { ...block, alt: finder.redactAlone(block.alt) };
    case 'quote':
      return { ...block, blocks: all(block.blocks) };
    case 'list':
      return { ...block, items: block.items.map(all) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: all(cell.blocks) })),
        })),
      };
    case 'rule':
    case 'history':
      return block;
  }
}

/** Words are found over the ends of spans; what is left of each span keeps its marks. Links that hold words lead nowhere. */
function redactSpans(spans: readonly Span[], finder: Finder): readonly Span[] {
  const ranges = finder.rangesIn(textOf(spans));
  const kept: Span[] = [];
  let at = 0;
  let next = 0;
  for (const span of spans) {
    const end = at + span.text.length;
    let text = '';
    let from = at;
    while (from < end) {
      while ((ranges[next]?.end ?? Infinity) <= from) next += 1;
      const range = ranges[next];
      if (!range || range.start >= end) {
        text += span.text.slice(from - at);
        break;
      }
      text += span.text.slice(from - at, Math.max(from, range.start) - at);
      if (range.start >= at) text += REDACTED;
      from = Math.min(range.end, end);
    }
    kept.push(withoutLink({ ...span, text }, finder.redactor));
    at = end;
  }
  return kept.filter(({ text }) => text !== '');
}

function withoutLink(span: Span, redactor: Redactor): Span {
  if (span.href === undefined || redactor.find(span.href).length === 0) return span;
  const { href: _, ...rest } = span;
  return rest;
}
