import type { Sha256 } from '../../domain/ids.ts';

/** `auto`: led by the first strong letter of the text. */
export type BlockDirection = 'ltr' | 'rtl' | 'auto';

/** A stretch of text set in one way. `\n` in it begins a new line of the same paragraph. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A line through it: deleted, and still to be read. */
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly code?: boolean;
  /** Address it leads to: `https:`, `http:`, `mailto:` or `tel:`. */
  readonly href?: string;
  /** Our words inside the sender's: where a link leads, what a picture showed. */
  readonly added?: boolean;
}

/** Where a picture's bytes are. */
export type PictureSource =
  | { readonly kind: 'kept'; readonly sha256: Sha256 }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> };

interface Directed {
  readonly direction: BlockDirection;
}

export interface ParagraphBlock extends Directed {
  readonly kind: 'paragraph';
  readonly spans: readonly Span[];
  /** Follows the paragraph before without space, as a line of an address does. */
  readonly tight?: boolean;
}

export interface HeadingBlock extends Directed {
  readonly kind: 'heading';
  /** 1 to 6, as its writer ranked it. */
  readonly level: number;
  readonly spans: readonly Span[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface TableCell {
  readonly head: boolean;
  /** Columns it spans, at least 1. */
  readonly columns: number;
  readonly blocks: readonly Block[];
}

export interface TableRow {
  /** Repeated at the top of every page; only the first rows of a table are. */
  readonly head: boolean;
  readonly cells: readonly TableCell[];
}

/** A table of data; tables that only arrange a page come as their contents. Every row has the same columns in sum. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly TableRow[];
}

export interface QuoteBlock {
  readonly kind: 'quote';
  /** Its writer's mail program marks it as the email that is answered. */
  readonly history: boolean;
  readonly blocks: readonly Block[];
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly source: PictureSource;
  /** What its sender says it shows; empty when they do not. */
  readonly alt: string;
  /** Width its sender asks for, in CSS pixels; null when they do not. */
  readonly width: number | null;
}

export interface PreformattedBlock {
  readonly kind: 'preformatted';
  readonly text: string;
}

/** A line of ours, e.g. that something hidden was left out; `to` makes it lead to another document. */
export interface RemarkBlock {
  readonly kind: 'remark';
  readonly text: string;
  readonly to?: string;
}

/** Text as paper can hold it: what emails, the user's words and Word documents all become before they are set. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | TableBlock
  | QuoteBlock
  | PictureBlock
  | PreformattedBlock
  | RemarkBlock
  | { readonly kind: 'rule' }
  /** From here on stands the email that is answered (Outlook puts nothing around it). */
  | { readonly kind: 'history' };

/** Blocks with what their reader must know of them. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** Plain sentences: what was left out, and why. */
  readonly remarks: readonly string[];
}
