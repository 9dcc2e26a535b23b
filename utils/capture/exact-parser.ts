import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { PartPlace } from '../domain/index.ts';
import { charsetOf, mendHeaderLine } from './charset.ts';
import { headStart } from './head-start.ts';
import { decodeTextPart } from './part-text.ts';
import { decodePart, partEncoding } from './transfer-encoding.ts';

// postal-mime 4.0 reads line by line and ends every line of a part that is not base64 with LF: a CSV file, a calendar
// or a forwarded mail then has other bytes, and another hash, than what was sent. And it is slow in a browser: nearly
// all of a large mail is lines of attachments, and nearly all of a small one the Blob through which it passes each part.
// This parser lets it find the parts and read the headers, but jumps over every body from boundary to boundary, notes
// where each lies, and decodes it from the source in one go. It leans on internals of that version (those below are
// marked internal in its source), so the version is pinned (docs/decisions/0011); tests/unit/capture/exact-parser.test.ts holds it, and
// tests/unit/capture/same-as-slow.test.ts that it reads what the library reads.

/** What takes the lines of a part's body inside postal-mime. */
interface Decoder {
  update(line: Bytes): void;
  finalize(): Promise<ArrayBuffer>;
}

/** What we use of a MIME part inside postal-mime. */
interface Part {
  readonly state: 'header' | 'body' | 'finished';
  readonly contentType: {
    readonly multipart: string | false;
    readonly parsed: { readonly value: string; readonly params: Record<string, string> };
  };
  readonly headerLines: string[];
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentDisposition: { readonly parsed: { readonly params: Readonly<Record<string, string>> } };
  content: ArrayBuffer | null;
  contentDecoder: Decoder | null;
  setupContentDecoder(encoding: string): void;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What we use of postal-mime's parser. */
interface Internals {
  readonly root: Part & { readonly headers: Email['headers'] };
  readonly options: { readonly forceRfc822Attachments?: boolean };
  readonly currentNode: Part;
  readonly attachments: Attachment[];
  readonly textContent: { readonly html?: string; readonly plain?: string };
  buf: ArrayBuffer;
  av: Bytes;
  readPos: number;
  forceRfc822Attachments: boolean;
  hasReportParts(): boolean;
  renderTextContent(): void;
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

const NOTHING = new ArrayBuffer(0);

/** Stands in for the library's decoders: bodies are decoded from the source. */
const NO_DECODER: Decoder = { update: () => undefined, finalize: () => Promise.resolve(NOTHING) };

function useNoDecoder(this: Part): void {
  this.contentDecoder = NO_DECODER;
}

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

/** Bytes in a buffer of their own. */
function ownBuffer(bytes: Bytes): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}

/** postal-mime with attachments exactly as they were encoded. Gives headers, text, HTML and attachments. Use once. */
export class ExactParser extends PostalMime {
  readonly #spans = new Map<Part, Span>();
  readonly #places = new Map<Attachment, PartPlace>();
  /** The part whose body the last line was read in, and where that line started. */
  #last: Part | null = null;
  #lineStart = 0;
  /** Where the mail begins in its buffer. */
  #mailStart = 0;

  constructor(options: ConstructorParameters<typeof PostalMime>[0]) {
    super(options);
    this.#own.currentNode.setupContentDecoder = useNoDecoder;
  }

  get #own(): Internals {
    return this as unknown as Internals;
  }

  /**
   * Parses a mail where it lies, which may be in a buffer with others: the library would copy it first. Takes the same
   * steps as the library's own. Rejects where a limit is exceeded.
   */
  override async parse(mail: ArrayBuffer | Bytes): Promise<Email> {
    const own = this.#own;
    const [buffer, start] = mail instanceof ArrayBuffer ? [mail, 0] : [mail.buffer, mail.byteOffset];
    own.buf = buffer;
    own.av = new Uint8Array(buffer, 0, start + mail.byteLength);
    own.readPos = start + headStart(own.av.subarray(start));
    this.#mailStart = start;
    while (own.readPos < own.av.length) {
      const line = this.readLine();
      await this.processLine(line.bytes, line.done);
    }
    own.forceRfc822Attachments = own.options.forceRfc822Attachments === true || own.hasReportParts();
    await this.collectNode(own.root, false, false);
    own.renderTextContent();
    return this.buildMessage();
  }

  /** True in the body of a part that is no multipart: nobody needs its lines. */
  #inBody(): boolean {
    const part = this.#own.currentNode;
    return part.state === 'body' && part.contentType.multipart === false;
  }

  /** Gives the next line; inside a body, everything up to the next line that may be a boundary. */
  readLine(): { bytes: Bytes; done: boolean } {
    const { av, buf, readPos: start } = this.#own;
    const maybeBoundary = av[start] === DASH && av[start + 1] === DASH;
    if (maybeBoundary || !this.#inBody()) return library.readLine.call(this);
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
    this.#last = this.#inBody() ? part : null;
    this.#lineStart = start;
    if (this.#last && !this.#spans.has(part)) this.#spans.set(part, { start, end: start, closed: false });
    // Only a line with dashes can end the part; of the others the library need not even know.
    const plain = this.#last !== null && !(line[0] === DASH && line[1] === DASH);
    if (plain && !isFinal) return Promise.resolve();
    return this.#pass(plain ? line.subarray(0, 0) : line, isFinal);
  }

  /** A line for the library; a header is mended before it is looked at, and the part that it may begin gets no decoder. */
  async #pass(line: Bytes, isFinal: boolean): Promise<void> {
    await library.processLine.call(this, line, false);
    const part = this.#own.currentNode;
    if (part.state === 'header') {
      part.setupContentDecoder = useNoDecoder;
      const read = part.headerLines.pop();
      if (read !== undefined) part.headerLines.push(mendHeaderLine(read, line));
    }
    if (isFinal) await library.finalize.call(this);
  }

  /** Where a part's body lies, with the line end before its boundary. */
  #spanOf(part: Part): Bytes {
    this.#settle(this.#own.av.length);
    this.#last = null;
    const span = this.#spans.get(part);
    if (!span) return new Uint8Array(0);
    return new Uint8Array(this.#own.buf, span.start, span.end - span.start);
  }

  /** Bytes of a part as they lie in the source; the line end before a boundary belongs to the boundary (RFC 2046). */
  #sourceOf(part: Part): Bytes {
    const source = this.#spanOf(part);
    if (this.#spans.get(part)?.closed !== true || source.at(-1) !== LF) return source;
    return source.subarray(0, source.at(-2) === CR ? -2 : -1);
  }

  /** Called by postal-mime for every part in the end; a text gets the content that its lines would have made. */
  collectNode(part: Part, ...rest: readonly [unknown, boolean]): Promise<void> {
    if (part.contentType.multipart === false && this.isInlineTextNode(part)) {
      const { encoding } = part.contentTransferEncoding;
      part.content = ownBuffer(decodeTextPart(this.#spanOf(part), encoding));
      const { value, params } = part.contentType.parsed;
      params.charset = charsetOf(part.content, { declared: params.charset, isHtml: value === 'text/html' });
    }
    return library.collectNode.call(this, part, ...rest);
  }

  /** Called by postal-mime for every attachment; ours gives the content, which it was not let to read. */
  collectAttachment(part: Part, ...rest: readonly [ArrayBuffer, boolean, boolean]): void {
    library.collectAttachment.call(this, part, ...rest);
    const attachment = this.#own.attachments.at(-1);
    if (!attachment) return;
    const [source, encoding] = [this.#sourceOf(part), partEncoding(part.contentTransferEncoding.encoding)];
    // Decoded when it is asked for: an import, which reads attachments where they lie, never asks.
    Object.defineProperty(attachment, 'content', {
      enumerable: true,
      get: () => decodePart(source, encoding),
    });
    const offset = source.byteOffset - this.#mailStart;
    // Nothing lies nowhere: a part without any body has no place in this buffer.
    if (source.length > 0) this.#places.set(attachment, { offset, length: source.length, encoding });
    else this.#places.set(attachment, { offset: 0, length: 0, encoding: 'none' });
  }

  /** Where an attachment of the parsed mail lies in it. */
  placeOf(attachment: Attachment): PartPlace | undefined {
    return this.#places.get(attachment);
  }

  /** Text that was sent as a named file (Apple Mail marks it `inline`) is an attachment, not a piece of the letter. */
  isInlineTextNode(part: Part): boolean {
    const named = (part.contentDisposition.parsed.params.filename ?? '') !== '';
    return !named && library.isInlineTextNode.call(this, part);
  }

  /** The library's own reads people and dates again from the headers, for results that nobody takes. */
  buildMessage(): Email {
    const { root, textContent, attachments } = this.#own;
    const { html, plain } = textContent;
    return {
      headers: root.headers,
      attachments,
      headerLines: [],
      ...(html ? { html } : {}),
      ...(plain ? { text: plain } : {}),
    };
  }
}
