// Mail that lies in files: finding it (one folder or file a kind of source), looking through it before anything is
// kept (preview/), and keeping it (run/). Knows files and bytes; the store, the clock and ids come in as parameters.
// No pages, no Dexie. Called by the import worker of the app page.
import type { ImportProblem } from '../domain/import.ts';

/** A file to look into: one that was dropped, or one inside an archive. */
export interface SourceFile {
  /** `folder/inbox.mbox`; `archive.zip › Takeout/inbox.mbox` inside an archive. Hostile text. */
  readonly path: string;
  /** Bytes (unpacked). */
  readonly size: number;
  /** Instant of its last change, ms since 1970; 0 when not known. */
  readonly lastModified: number;
  /** The file where it can be read from any place; null where it can only be unpacked from its start. */
  readonly blob: Blob | null;
  /**
   * Its bytes in order, some MB at a time. A chunk holds until the next one is asked for: others may then stand in its
   * memory. Throws what reading throws; stops when the signal aborts. May be called again, and then starts at the
   * beginning.
   */
  chunks(signal: AbortSignal): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** What the bytes of a found mail are: how they are parsed, and the media type they are kept under. */
export type MailType = 'message/rfc822' | 'application/vnd.ms-outlook';

/** A mail found whole. */
export interface FoundMail {
  readonly kind: 'mail';
  /** Path of the file it lies in. */
  readonly file: string;
  /** 1, 2, 3 … within that file. */
  readonly number: number;
  /** Where it lies in that file, as it lies there (with its envelope line): bytes from the start, and how many. */
  readonly offset: number;
  readonly length: number;
  readonly type: MailType;
  /** Exactly the mail's bytes. Its buffer belongs to the taker and may be handed to another worker. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the file itself tells of its mail being less than was sent, in a plain sentence; it stays with the entry. */
  readonly notice?: string;
  /** True when the file around the mail marks it as a draft. */
  readonly isDraft?: boolean;
  /**
   * The same bytes in the file on the disk, where they lie there unchanged; null elsewhere. Storing such a part costs the
   * browser a fraction of storing bytes from memory (docs/decisions/0008).
   */
  lend(): Lent | null;
}

/** A mail's bytes as they lie in a file on the disk. */
export interface Lent {
  readonly file: Blob;
  /** Where they begin in it. */
  readonly start: number;
  readonly size: number;
}

/** Something that could not be read, with the place where it lies. */
export interface FoundProblem {
  readonly kind: 'problem';
  readonly problem: ImportProblem;
}

export type Found = FoundMail | FoundProblem;

/** What one step of reading gave. No two batches share a buffer. */
export interface FoundBatch {
  /** In reading order; may be empty. */
  readonly found: readonly Found[];
  /** How far into the source's `size` reading has come. */
  readonly bytesRead: number;
  /** The file being read. */
  readonly file: string;
}

/** One dropped file, opened as the kind of mail file it is. */
export interface MailSource {
  readonly path: string;
  /** Bytes to read for everything, as far as known before reading. */
  readonly size: number;
  /**
   * Finds everything, always in the same order (an import that was broken off goes on by counting). What cannot be read
   * is given as a problem and reading goes on. Throws only when the signal aborts.
   */
  read(signal: AbortSignal): AsyncIterable<FoundBatch>;
  /** The bytes at a place where a problem was found; null when the place is not in this source. */
  cut(piece: Pick<ImportProblem, 'file' | 'offset' | 'length'>, signal: AbortSignal): Promise<Blob | null>;
}

/** What a kind is given to open a file with. */
export interface OpenTools {
  /** The first bytes of the file, at most 4 kB. */
  readonly head: Uint8Array<ArrayBuffer>;
  /** Opens a file found inside this one as whatever kind it is; never null: what is no mail is a source of one problem. */
  openInner(file: SourceFile, signal: AbortSignal): Promise<MailSource>;
  /** How deep in archives the file lies: 0 when it was dropped itself. */
  readonly depth: number;
}

/** One kind of mail file. A new kind is a new file and one line in kinds.ts. */
export interface SourceKind {
  readonly name: string;
  /** The source, or null when the file is of another kind. Looks at the path and the head only. */
  open(file: SourceFile, tools: OpenTools, signal: AbortSignal): Promise<MailSource | null>;
}
