import PostalMime, { type Attachment } from 'postal-mime';
import { decodeQuotedPrintable } from './quoted-printable.ts';

// postal-mime 4.0 reads line by line and ends every line of a part that is not base64 with LF: a CSV file, a calendar
// or a forwarded mail then has other bytes, and another hash, than what was sent. This parser notes where each part
// lies in the source and takes such attachments from there. It leans on internals of that version (the methods below
// are marked internal in its source), so the version is pinned and tests/unit/capture/exact-parser.test.ts holds it.

/** What we use of a MIME part inside postal-mime. */
interface Part {
  readonly state: 'header' | 'body' | 'finished';
  readonly contentType: { readonly parsed: { readonly value: string } };
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentDisposition: { readonly parsed: { readonly params: Readonly<Record<string, string>> } };
  readonly childNodes: readonly Part[];
}

type Line = Uint8Array<ArrayBuffer>;

/** What we use of postal-mime's parser. */
interface Internals {
  readonly root: Part;
  readonly currentNode: Part;
  readonly attachments: Attachment[];
  readonly buf: ArrayBuffer;
  processLine(line: Line, isFinal: boolean): Promise<void>;
  collectAttachment(part: Part, content: ArrayBuffer, related: boolean, tooDeep: boolean): void;
  isInlineTextNode(part: Part): boolean;
}

const library = PostalMime.prototype as unknown as Internals;

/** Where a part's body lies in the source; `closed` when a boundary ended it. */
interface Span {
  readonly start: number;
  end: number;
  closed: boolean;
}

/** postal-mime with attachments exactly as they were encoded. Use once. */
export class ExactParser extends PostalMime {
  readonly #spans = new Map<Part, Span>();
  #last: Part | null = null;

  get #own(): Internals {
    return this as unknown as Internals;
  }

  /** The last line went to the part it was read in, or it was a boundary and the part had ended before it. */
  #settle(lineStart: number, nextStart: number): void {
    const span = this.#last && this.#spans.get(this.#last);
    if (span && !span.closed) {
      span.closed = this.#own.currentNode !== this.#last;
      span.end = span.closed ? lineStart : nextStart;
    }
  }

  #lineStart = 0;

  processLine(line: Line, isFinal: boolean): Promise<void> {
    this.#settle(this.#lineStart, line.byteOffset);
    const part = this.#own.currentNode;
    const inBody = part.state === 'body';
    if (inBody && !this.#spans.has(part)) {
      this.#spans.set(part, { start: line.byteOffset, end: line.byteOffset, closed: false });
    }
    this.#last = inBody ? part : null;
    this.#lineStart = line.byteOffset;
    return library.processLine.call(this, line, isFinal);
  }

  /** Bytes of a part as they lie in the source; the line end before a boundary belongs to the boundary (RFC 2046). */
  #sourceOf(part: Part): Line | null {
    this.#settle(this.#lineStart, this.#own.buf.byteLength);
    this.#last = null;
    const span = this.#spans.get(part);
    if (!span) return null;
    const source = new Uint8Array(this.#own.buf, span.start, span.end - span.start);
    if (!span.closed || source.at(-1) !== 0x0a) return source;
    return source.subarray(0, source.at(-2) === 0x0d ? -2 : -1);
  }

  /** Called by postal-mime for every attachment; ours replaces the content by the exact one. */
  collectAttachment(part: Part, content: ArrayBuffer, related: boolean, tooDeep: boolean): void {
    library.collectAttachment.call(this, part, content, related, tooDeep);
    const attachment = this.#own.attachments.at(-1);
    if (!attachment) return;
    const encoding = part.contentTransferEncoding.encoding;
    const source = encoding === 'base64' ? null : this.#sourceOf(part);
    if (source === null) attachment.content = content;
    else attachment.content = encoding === 'quoted-printable' ? decodeQuotedPrintable(source) : source;
  }

  /** Text that was sent as a named file (Apple Mail marks it `inline`) is an attachment, not a piece of the letter. */
  isInlineTextNode(part: Part): boolean {
    const named = (part.contentDisposition.parsed.params.filename ?? '') !== '';
    return !named && library.isInlineTextNode.call(this, part);
  }
}
