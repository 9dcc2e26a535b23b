// Mail as the replica serves it. This folder reads files into messages, ids and conversations with `mailparser`,
// on purpose not the library of the extension. It knows nothing of any mail site's pages. Callers: server.ts, gmail/.

/** One address of a header. `address` may be empty when the header is broken. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What the head of a message says, best effort; never fails. */
export interface MailHead {
  readonly subject: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly deliveredTo: readonly string[];
  /** Message-ID with its angle brackets, or empty. */
  readonly messageId: string;
  /** Ids in References and In-Reply-To. */
  readonly references: readonly string[];
  /** Milliseconds since 1970: Date, else the topmost Received, else a fixed day. */
  readonly sentAt: number;
}

/** A message of the mailbox. */
export interface ReplicaMessage {
  /** 16 hex digits, made from the hash: the same bytes have the same id in every run. */
  readonly hexId: string;
  readonly threadHexId: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly subject: string;
  /** Address of the sender. */
  readonly from: string;
  /** Path below the mailbox folder; messages of an mbox end in `#1`, `#2`… */
  readonly file: string;
  /** Every file that holds these same bytes, the first one included. */
  readonly files: readonly string[];
  readonly head: MailHead;
  readonly sentByOwner: boolean;
}

/** A conversation. */
export interface ReplicaThread {
  /** The id of its first message when that was received; an id of its own when the owner started it. */
  readonly hexId: string;
  readonly subject: string;
  /** Oldest first. */
  readonly messages: readonly ReplicaMessage[];
}

/** A file that is not a mail. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** A folder of mail, read. */
export interface Mailbox {
  readonly owner: string;
  /** Oldest first. */
  readonly messages: readonly ReplicaMessage[];
  /** Newest first. */
  readonly threads: readonly ReplicaThread[];
  readonly skipped: readonly SkippedFile[];
}
