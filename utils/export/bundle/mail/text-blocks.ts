import type { Block, ParagraphBlock, QuoteBlock, Span, TableBlock, TableCell } from '../blocks.ts';
import { cleanPart } from '../../text/clean.ts';
import { linkAddress } from './html-address.ts';

/** Longest plain text that is set, in characters: some 800 pages. */
export const MOST_TEXT = 3_000_000;
/** Deeper quotes than this are set as deep as this one. */
const DEEPEST_QUOTE = 20;

interface TextLine {
  readonly depth: number;
  readonly text: string;
}

/** Reads plain text as blocks: blank lines part paragraphs, `>` marks quotes (RFC 3676 §4.5), line ends stay. */
export function textBlocks(text: string): readonly Block[] {
  const lines = cleanPart(text.slice(0, MOST_TEXT).replaceAll('\t', '    ')).split('\n').map(readLine);
  return nest(lines, { from: 0, until: lines.length, depth: 0 });
}

function readLine(line: string): TextLine {
  const marks = /^(?:>[ ]?(?=>)|>)+/u.exec(line)?.[0] ?? '';
  const depth = Math.min(marks.match(/>/gu)?.length ?? 0, DEEPEST_QUOTE);
  const rest = line.slice(marks.length);
  return { depth, text: (depth > 0 ? rest.replace(/^ /u, '') : rest).trimEnd() };
}

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly depth: number;
}

/** Lines of one depth as paragraphs, deeper ones as quotes between them. */
function nest(lines: readonly TextLine[], { from, until, depth }: Stretch): readonly Block[] {
  const blocks: Block[] = [];
  let at = from;
  while (at < until) {
    let end = at;
    const isDeeper = (lines[at]?.depth ?? 0) > depth;
    while (end < until && (lines[end]?.depth ?? 0) > depth === isDeeper) end += 1;
    if (isDeeper) blocks.push(quoteOf(nest(lines, { from: at, until: end, depth: depth + 1 })));
    else addParagraphs(blocks, lines.slice(at, end));
    at = end;
  }
  return blocks;
}

const quoteOf = (blocks: readonly Block[]): QuoteBlock => ({ kind: 'quote', history: true, blocks });

function addParagraphs(blocks: Block[], lines: readonly TextLine[]): void {
  let open: string[] = [];
  const finish = (): void => {
    if (open.length > 0) blocks.push(paragraphOf(open));
    open = [];
  };
  for (const { text } of lines) {
    if (text.trim() === '') finish();
    else if (/^\s*(?:[-_=*]\s?){5,}$/u.test(text)) {
      finish();
      blocks.push({ kind: 'rule' });
    } else open.push(text);
  }
  finish();
}

/** Columns that are made with spaces become a table or keep them; other text is a paragraph with its own line ends. */
function paragraphOf(lines: readonly string[]): Block {
  const table = lines.length > 1 ? tableOf(lines.map((line) => line.trim().split(/\s{2,}/u))) : null;
  if (table) return table;
  const columns = lines.filter((line) => /\S {3,}\S|^ {2,}\S/u.test(line)).length;
  if (lines.length > 1 && columns >= 2) return { kind: 'preformatted', text: lines.join('\n') };
  const text = joinFlowed(lines);
  return { kind: 'paragraph', spans: linkSpans(text), direction: 'auto' } satisfies ParagraphBlock;
}

const MOST_COLUMNS = 8;

/** Rows that have the same columns, parted by two spaces at least, are a table. */
function tableOf(rows: readonly (readonly string[])[]): TableBlock | null {
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || columns > MOST_COLUMNS || rows.some(({ length }) => length !== columns)) return null;
  const cellOf = (text: string): TableCell => ({
    head: false,
    columns: 1,
    blocks: [{ kind: 'paragraph', spans: linkSpans(text), direction: 'auto' }],
  });
  return { kind: 'table', columns, rows: rows.map((cells) => ({ head: false, cells: cells.map(cellOf) })) };
}

/** Lines that a mail program broke at some 72 characters flow again; shorter ones end where their writer ended them. */
function joinFlowed(lines: readonly string[]): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const first = next?.trimStart().split(' ', 1)[0] ?? '';
    const wasBroken = line.length >= 60 && line.length + 1 + first.length > BROKEN_AT && line.length <= 80;
    const beginsItem = /^\s*(?:[-*•]|\d+[.)])\s/u.test(next ?? '');
    text += line.trim() + (next === undefined ? '' : wasBroken && !beginsItem ? ' ' : '\n');
  }
  return text;
}

/** Mail programs break lines at 72 to 78 characters. */
const BROKEN_AT = 70;

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'’”]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** No address stands in a longer piece: the search for one would be slow there. */
const MOST_PIECE = 20_000;

/** Makes addresses in text into links. */
export function linkSpans(text: string): readonly Span[] {
  if (text.length > MOST_PIECE || !/:\/\/|@/u.test(text)) return [{ text }];
  const spans: Span[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const href = linkAddress(found.includes('://') ? found : `mailto:${found}`);
    if (href === undefined) continue;
    if (index > at) spans.push({ text: text.slice(at, index) });
    spans.push({ text: found, href });
    at = index + found.length;
  }
  if (at < text.length) spans.push({ text: text.slice(at) });
  return spans;
}
