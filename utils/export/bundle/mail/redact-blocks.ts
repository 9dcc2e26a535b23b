import type { Redactor } from '../../redact/redactor.ts';
import { REDACTED } from '../../redact/redactor.ts';
import type { Block, Span } from '../blocks.ts';
import type { PartNotice } from '../part.ts';
import { picturesOf } from './block-words.ts';
import { textOf } from './inline-text.ts';

/** Blocks without a plan's words, and what their reader must know of it. */
export function redactBlocks(
  blocks: readonly Block[],
  redactor: Redactor,
): { readonly blocks: readonly Block[]; readonly notices: readonly PartNotice[] } {
  if (!redactor.active) return { blocks, notices: [] };
  const found = { count: 0 };
  const redacted = blocks.map((block) => redactBlock(block, redactor, found));
  const hasPictures = !picturesOf(blocks).next().done;
  const notices: PartNotice[] = [];
  if (found.count > 0)
    notices.push({ kind: 'redacted', text: `Words were redacted in ${found.count} places.` });
  if (hasPictures)
    notices.push({
      kind: 'pictures left out',
      text: 'The pictures among its text cannot be searched for words, so they are not shown.',
    });
  return { blocks: redacted, notices };
}

interface Found {
  count: number;
}

function redactBlock(block: Block, redactor: Redactor, found: Found): Block {
  const all = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((one) => redactBlock(one, redactor, found));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: redactSpans(block.spans, redactor, found) };
    case 'preformatted':
    case 'remark':
      return { ...block, text: redactText(block.text, redactor, found) };
    case 'picture':
      return { ...block, alt: redactText(block.alt, redactor, found) };
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

function redactText(text: string, redactor: Redactor, found: Found): string {
  const ranges = redactor.find(text);
  found.count += ranges.length;
  return ranges.length === 0 ? text : redactor.redact(text);
}

/** Words are found over the ends of spans; what is left of each span keeps its marks. Links that hold words lead nowhere. */
function redactSpans(spans: readonly Span[], redactor: Redactor, found: Found): readonly Span[] {
  const ranges = redactor.find(textOf(spans));
  found.count += ranges.length;
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
    kept.push(withoutLink({ ...span, text }, redactor));
    at = end;
  }
  return kept.filter(({ text }) => text !== '');
}

function withoutLink(span: Span, redactor: Redactor): Span {
  if (span.href === undefined || redactor.find(decode(span.href)).length === 0) return span;
  const { href: _, ...rest } = span;
  return rest;
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
