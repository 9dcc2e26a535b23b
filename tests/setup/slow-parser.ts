import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeBase64 } from '../../utils/capture/base64.ts';
import { charsetOf, mendHeaderLine } from '../../utils/capture/charset.ts';
import { headStart } from '../../utils/capture/head-start.ts';
import { decodeQuotedPrintable } from '../../utils/capture/quoted-printable.ts';

// The library reading texts line by line by itself, attachments from the source: what the fast parser must equal.

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
  readonly av: Bytes;
  readPos: number;
  readLine(): { bytes: Bytes; done: boolean };
  processLine(line: Bytes, isFinal: boolean): Promise<void>;
  finalize(): Promise<void>;
  collectNode(part: Part, ...rest: readonly [unknown, boolean]): Promise<void>;
  collectAttachment(part: Part, ...rest: readonly [ArrayBuffer, boolean, boolean]): void;
  isInlineTextNode(part: Part): boolean;
}

const library = PostalMime.prototype as unknown as Internals;

const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

/** Where a part's body lies in the source; `closed` when a boundary ended it. */
interface Span {
  readonly start: number;
  end: number;
  closed: boolean;
}

/** Start of the next line that begins with two dashes and so may be a boundary, or the length of the source. */
function nextDashedLine(source: Bytes, from: number): number {
  let at = source.indexOf(DASH, from);
  while (at >= 0 && !(source[at + 1] === DASH && source[at - 1] === LF)) at = source.indexOf(DASH, at + 1);
  return at < 0 ? source.length : at;
}

function decode(source: Bytes, encoding: string): Bytes {
  if (encoding.includes('base64')) return decodeBase64(source);
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(source) : source;
}

/** postal-mime with attachments exactly as they were encoded. Use once. */
export class SlowParser extends PostalMime {
  readonly #spans = new Map<Part, Span>();
  /** The part whose body the last line was read in, and where that line started. */
  #last: Part | null = null;
  #lineStart = 0;
  /** The part that was last asked about, and whether it is an attachment. */
  #asked: Part | null = null;
  #isAttachment = false;

  get #own(): Internals {
    return this as unknown as Internals;
  }

  /** What stands before the headers is passed over. */
  override parse(mail: ArrayBuffer): Promise<Email> {
    return super.parse(mail.slice(headStart(new Uint8Array(mail))));
  }

  /** True in the body of a part whose lines nobody needs. */
  #inAttachment(): boolean {
    const part = this.#own.currentNode;
    if (part.state !== 'body') return false;
    if (part !== this.#asked) {
      this.#asked = part;
      this.#isAttachment = part.contentType.multipart === false && !this.isInlineTextNode(part);
    }
    return this.#isAttachment;
  }

  /** Gives the next line; inside an attachment, everything up to the next line that may be a boundary. */
  readLine(): { bytes: Bytes; done: boolean } {
    const { av, buf, readPos: start } = this.#own;
    const maybeBoundary = av[start] === DASH && av[start + 1] === DASH;
    if (maybeBoundary || !this.#inAttachment()) return library.readLine.call(this);
    const end = nextDashedLine(av, start);
    this.#own.readPos = end;
    return { bytes: new Uint8Array(buf, start, end - start), done: end === av.length };
  }

  /** The last line went to the part it was read in, or it was a boundary and the part had ended before it. */
  #settle(nextStart: number): void {
    const span = this.#last && this.#spans.get(this.#last);
    if (!span || span.closed) return;
    span.closed = this.#own.currentNode !== this.#last;
    span.end = span.closed ? this.#lineStart : nextStart;
  }

  processLine(line: Bytes, isFinal: boolean): Promise<void> {
    this.#settle(line.byteOffset);
    const start = line.byteOffset;
    const part = this.#own.currentNode;
    this.#last = this.#inAttachment() ? part : null;
    this.#lineStart = start;
    if (this.#last && !this.#spans.has(part)) this.#spans.set(part, { start, end: start, closed: false });
    // Only a line with dashes can end the part; of the others the library need not even know.
    const plain = this.#last !== null && !(line[0] === DASH && line[1] === DASH);
    if (plain && !isFinal) return Promise.resolve();
    return this.#pass(plain ? line.subarray(0, 0) : line, isFinal);
  }

  /** A header line is read by its own bytes where it is no UTF-8. */
  async #pass(line: Bytes, isFinal: boolean): Promise<void> {
    await library.processLine.call(this, line, false);
    const { state, headerLines } = this.#own.currentNode;
    const read = state === 'header' ? headerLines.pop() : undefined;
    if (read !== undefined) headerLines.push(mendHeaderLine(read, line));
    if (isFinal) await library.finalize.call(this);
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
    this.#settle(this.#own.buf.byteLength);
    this.#last = null;
    const span = this.#spans.get(part);
    if (!span) return new Uint8Array(0);
    const source = new Uint8Array(this.#own.buf, span.start, span.end - span.start);
    if (!span.closed || source.at(-1) !== LF) return source;
    return source.subarray(0, source.at(-2) === CR ? -2 : -1);
  }

  /** Called by postal-mime for every attachment; ours gives the content, which it was not let to read. */
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
