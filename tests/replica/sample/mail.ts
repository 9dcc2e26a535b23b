import type { Person } from './cast.ts';
import type { Charset } from './mime/bytes.ts';
import type { FileWire, Part } from './mime/part.ts';
import type { TransferEncoding } from './mime/transfer.ts';

/** How the sender's program writes a mail. `plain` and `flowed` are text only; the other two add HTML. */
export type Look = 'plain' | 'flowed' | 'gmail' | 'outlook';

/** A file to attach; its bytes are made when the mailbox is built. */
export interface Attachment extends FileWire {
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** One mail of the story, as the chapters write it. */
export interface Mail {
  /** Unique slug; names the file, the Message-ID and the row in STORY.md. */
  readonly id: string;
  /** ISO instant with the sender's own offset, e.g. `2025-09-08T09:12:40+01:00`. */
  readonly at: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc?: readonly Person[];
  readonly subject: string;
  /** Paragraphs between blank lines; `- ` starts a list item, `|a|b|` a table row. */
  readonly body: string;
  readonly look: Look;
  /** Id of the mail answered: adds In-Reply-To, References and the quoted text. */
  readonly answers?: string;
  readonly files?: readonly Attachment[];
  readonly charset?: Charset;
  readonly encoding?: TransferEncoding;
  readonly words?: 'B' | 'Q';
  /** Extra header lines, `Name: value`, written as they stand. */
  readonly headers?: readonly string[];
  readonly without?: 'Date' | 'Message-ID';
  /** Replaces the body made from `look`, for mails no ordinary program writes. */
  readonly content?: (mail: Mail) => Part | Promise<Part>;
}

/** A mail together with the mails it answers, newest first. */
export interface Thread {
  readonly mail: Mail;
  readonly answered?: Thread;
}
