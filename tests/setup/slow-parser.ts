import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeBase64 } from '../../utils/capture/base64.ts';
import { charsetOf, mendHeaderLine } from '../../utils/capture/charset.ts';
import { headStart } from '../../utils/capture/head-start.ts';
import { decodeQuotedPrintable } from '../../utils/capture/quoted-printable.ts';

// The library reading every line by itself, attachments cut from the source where it says: what the fast parser must equal.

/** What we use of a MIME part inside postal-mime. */
interface Part {
  readonly state: 'header' | 'body' | 'finished';
  readonly contentType: {
    readonly multipart: string | false;
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  readonly content: ArrayBuffer | null;
  readonly headerLines: string[];
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentDisposition: { readonly parsed: { readonly params: Readonly<Record<string, string>> } };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What we use of postal-mime's parser. */
interface Internals {
  readonly currentNode: Part;
  readonly attachments: Attachment[];
  readonly buf: ArrayBuffer;
  readonly readPos: number;
  processLine(line: Bytes, isFinal: boolean): Promise<void>;
  finalize(): Promise<void>;
  collectNode(part: Part, ...rest: readonly [unknown, boolean]): Promise<void>;
  collectAttachment(part: Part, ...rest: readonly [ArrayBuffer, boolean, boolean]): void;
  isInlineTextNode(part: Part): boolean;
}

const library = PostalMime.prototype as unknown as Internals;

const LF = 0x0a;
const CR = 0x0d;

/** Where a part's body lies in the source; `closed` when a boundary ended it. */
interface Span {
  readonly start: number;
  end: number;
  closed: boolean;
}

function decode(source: Bytes, encoding: string): Bytes {
  if (encoding.includes('base64')) return decodeBase64(source);
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(source) : source;
}

/** postal-mime with attachments exactly as they were encoded: it is let to read every line. Use once. */
export class SlowParser extends PostalMime {
  readonly #spans = new Map<Part, Span>();

  get #own(): Internals {
    return this as unknown as Internals;
  }

  /** What stands before the headers is passed over. */
  override parse(mail: ArrayBuffer): Promise<Email> {
    return super.parse(mail.slice(headStart(new Uint8Array(mail))));
  }

  /** Each line on its own: while it leaves the library in the same body, it belongs to it. */
  async processLine(line: Bytes, isFinal: boolean): Promise<void> {
    const part = this.#own.currentNode;
    const isBody = part.state === 'body' && part.contentType.multipart === false;
    await library.processLine.call(this, line, false);
    const now = this.#own.currentNode;
    if (isBody) this.#note(part, { start: line.byteOffset, end: this.#own.readPos }, now !== part);
    // A header line is read by its own bytes where it is no UTF-8.
    const read = now.state === 'header' ? now.headerLines.pop() : undefined;
    if (read !== undefined) now.headerLines.push(mendHeaderLine(read, line));
    if (isFinal) await library.finalize.call(this);
  }

  /** Adds a line to a body, unless it is the boundary that has ended it. */
  #note(part: Part, line: { readonly start: number; readonly end: number }, isBoundary: boolean): void {
    const span = this.#spans.get(part) ?? { start: line.start, end: line.start, closed: false };
    this.#spans.set(part, span);
    if (isBoundary) span.closed = true;
    else span.end = line.end;
  }

  /** A text without a declared charset is read by the one that it seems to have. */
  collectNode(part: Part, ...rest: readonly [unknown, boolean]): Promise<void> {
    const { value, params } = part.contentType.parsed;
    if (part.content && this.isInlineTextNode(part))
      params.charset = charsetOf(part.content, { declared: params.charset, isHtml: value === 'text/html' });
    return library.collectNode.call(this, part, ...rest);
  }

  /** Bytes of a part as they lie in the source; the line end before a boundary belongs to the boundary (RFC 2046). */
  #sourceOf(part: Part): Bytes {
    const span = this.#spans.get(part);
    if (!span) return new Uint8Array(0);
    const source = new Uint8Array(this.#own.buf, span.start, span.end - span.start);
    if (!span.closed || source.at(-1) !== LF) return source;
    return source.subarray(0, source.at(-2) === CR ? -2 : -1);
  }

  /** Called by postal-mime for every attachment; ours gives the content byte for byte. */
  collectAttachment(part: Part, ...rest: readonly [ArrayBuffer, boolean, boolean]): void {
    library.collectAttachment.call(this, part, ...rest);
    const attachment = this.#own.attachments.at(-1);
    if (attachment) attachment.content = decode(this.#sourceOf(part), part.contentTransferEncoding.encoding);
  }

  /** Text that was sent as a named file (Apple Mail marks it `inline`) is an attachment, not a piece of the letter. */
  isInlineTextNode(part: Part): boolean {
    const named = (part.contentDisposition.parsed.params.filename ?? '') !== '';
    return !named && library.isInlineTextNode.call(this, part);
  }
}
