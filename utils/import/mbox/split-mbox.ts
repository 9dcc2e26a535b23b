import type { ImportProblem } from '../../domain/import.ts';
import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import { describeOffset, describePlace } from '../place.ts';
import { LOOKS_AHEAD, beginsMessage, isEnvelopeAt, lineEnd } from './envelope.ts';
import { giveRoomBack, takeRoom } from '../rooms.ts';
import { findFromLines } from './find-from.ts';
import { unquoted, type Span } from './unquote.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A message of the file. `offset` and `length`: where it lies with its envelope line. */
export interface MboxMail {
  readonly number: number;
  readonly offset: number;
  readonly length: number;
  readonly bytes: Bytes;
  /** Where exactly these bytes lie in the file; null when a `>` had to be taken out. */
  readonly lies: Span | null;
}

/** What came out of one push. */
export interface MboxPiece {
  readonly mails: readonly MboxMail[];
  readonly problems: readonly Omit<ImportProblem, 'file'>[];
}

const LF = 0x0a;
const CR = 0x0d;

const GARBAGE = 'There is text here that belongs to no email.';
const EMPTY = 'The email is empty.';
const TOO_MANY_QUOTES = 'It has more lines that begin with “>From” than any email has.';

/** Quoted lines of one message that are remembered while it is read: more are an attack on memory. */
const MOST_QUOTED = 1_000_000;

/** Where a message ends without the empty line before the next envelope, which the mbox writer added. */
function withoutSeparator(bytes: Uint8Array, { start, end }: Span): number {
  if (bytes[end - 1] !== LF) return end;
  const before = bytes[end - 2] === CR ? end - 2 : end - 1;
  return before > start && bytes[before - 1] === LF ? before : end;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

/**
 * Cuts an mbox into its messages while its bytes come in, whatever the size of the chunks. Holds one message and one
 * chunk at a time; of a message above the limit, and of text before the first envelope, only the place.
 */
export class MboxSplitter {
  /** What is held of the file, and where it starts in the file. It lies at the start of its room. */
  #held: Bytes = new Uint8Array(0);
  #base = 0;
  /** Up to where lines were looked for, in `#held`. */
  #searched = 0;
  /** Where the piece under way began, in the file, and whether its bytes are held. */
  #began = 0;
  #kind: 'mail' | 'garbage' | 'refused' = 'garbage';
  #refusal = '';
  /** Starts of quoted lines in the message under way, in `#held`. */
  #quoted: number[] = [];
  #number = 0;
  #anything = false;
  readonly #mostBytes: number;
  #mails: MboxMail[] = [];
  #problems: Omit<ImportProblem, 'file'>[] = [];

  /** `mostBytes`: largest message that is taken. */
  constructor(mostBytes: number = MOST_MAIL_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** Takes the next bytes, copying them, and gives what is complete with them. */
  push(chunk: Bytes): MboxPiece {
    this.#hold(chunk);
    // An envelope line is judged only once it must be there whole, and what tells a header of the line after it.
    this.#search(Math.max(this.#searched, this.#held.length - LOOKS_AHEAD - 1));
    this.#dropWhatIsTooLarge();
    // The messages given lie in the room and are handed on with it: the rest moves to one of its own.
    if (this.#mails.length > 0) this.#moveTo(takeRoom(this.#held.length - this.#needed()));
    return this.#give();
  }

  /** Gives the rest: there are no more bytes. */
  finish(): MboxPiece {
    this.#search(this.#held.length);
    this.#end(this.#held.length);
    return this.#give();
  }

  /** Where the piece under way begins in the file: from there on nothing has been given. */
  get began(): number {
    return this.#began;
  }

  #give(): MboxPiece {
    const piece = { mails: this.#mails, problems: this.#problems };
    this.#mails = [];
    this.#problems = [];
    return piece;
  }

  /** Where what must stay held begins: the message under way, or a few bytes to know an empty line by. */
  #needed(): number {
    return this.#kind === 'mail' ? this.#began - this.#base : Math.max(0, this.#searched - 4);
  }

  /** Adds a chunk to what is held: behind it where its room suffices, else both in another room. */
  #hold(chunk: Bytes): void {
    if (this.#held.length + chunk.length > this.#held.buffer.byteLength) {
      const left = this.#held;
      this.#moveTo(takeRoom(left.length - this.#needed() + chunk.length));
      giveRoomBack(left);
    }
    const { buffer, length } = this.#held;
    this.#held = new Uint8Array(buffer, 0, length + chunk.length);
    this.#held.set(chunk, length);
  }

  /** Moves what is still needed to the start of another room, and lets go of the rest. */
  #moveTo(room: Bytes): void {
    const from = this.#needed();
    const rest = this.#held.subarray(from);
    room.set(rest);
    this.#held = room.subarray(0, rest.length);
    this.#base += from;
    this.#searched -= from;
    if (from > 0) this.#quoted = this.#quoted.map((at) => at - from);
  }

  #search(until: number): void {
    for (const line of findFromLines(this.#held, this.#searched, until)) {
      if (line.quotes > 0) this.#quoted.push(line.at);
      else if (this.#isEnvelope(line.at)) this.#begin(line.at);
    }
    this.#searched = until;
  }

  #isEnvelope(at: number): boolean {
    return this.#base + at === 0 ? isEnvelopeAt(this.#held, at) : beginsMessage(this.#held, at);
  }

  #begin(at: number): void {
    this.#end(at);
    this.#began = this.#base + at;
    this.#kind = 'mail';
    this.#number += 1;
  }

  /** The piece under way ends at `at`. */
  #end(at: number): void {
    const span = { start: this.#began - this.#base, end: at };
    if (this.#kind === 'mail') this.#endMail(span);
    else if (this.#kind === 'refused') this.#addProblem(span, this.#refusal);
    else if (this.#anything || !isBlank(this.#held.subarray(0, at))) this.#addProblem(span, GARBAGE);
    this.#quoted = [];
    this.#anything = false;
  }

  #endMail(span: Span): void {
    const start = lineEnd(this.#held, span.start);
    const end = withoutSeparator(this.#held, { start, end: span.end });
    if (isBlank(this.#held.subarray(start, end))) return this.#addProblem(span, EMPTY);
    const quoted = this.#quoted.filter((line) => line >= start && line < end);
    const plain = quoted.length === 0;
    this.#mails.push({
      number: this.#number,
      offset: this.#base + span.start,
      length: span.end - span.start,
      bytes: plain ? this.#held.subarray(start, end) : unquoted(this.#held, { start, end }, quoted),
      lies: plain ? { start: this.#base + start, end: this.#base + end } : null,
    });
  }

  #addProblem({ start, end }: Span, reason: string): void {
    const offset = this.#base + start;
    const position = this.#kind === 'garbage' ? describeOffset(offset) : describePlace(this.#number, offset);
    this.#problems.push({ position, offset, length: end - start, reason });
  }

  #refuse(reason: string): void {
    if (this.#kind === 'mail') [this.#kind, this.#refusal] = ['refused', reason];
  }

  #dropWhatIsTooLarge(): void {
    if (this.#kind === 'mail' && this.#base + this.#held.length - this.#began > this.#mostBytes) {
      this.#refuse(TOO_LARGE);
    }
    if (this.#quoted.length > MOST_QUOTED) this.#refuse(TOO_MANY_QUOTES);
    if (this.#kind === 'mail') return;
    // The bytes are about to be let go; whether there was anything but blanks among them must be remembered.
    this.#anything ||= this.#kind === 'garbage' && !isBlank(this.#held.subarray(0, this.#needed()));
    this.#quoted = [];
  }
}
