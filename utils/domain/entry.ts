import type { EntryId, MatterId, PartyId, Sha256, TagId } from './ids.ts';

/** One end of an email. `address` is lower case and may be empty when the page did not show it. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** `original`: RFC 822 source from the site or a file. `as shown`: read from the web page because no source could be had. */
export type Fidelity = 'original' | 'as shown';

export type EntryKind =
  'email' | 'call' | 'meeting' | 'letter' | 'text message' | 'form' | 'incident' | 'note';

/** An attachment as the original declares it. The name is the sender's text: hostile until made safe. */
export interface AttachmentFacts {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes after decoding. */
  readonly size: number;
  /** Hash of the decoded bytes; the key in the store. */
  readonly sha256: Sha256;
  /** True for parts the HTML body shows in place (signature images). */
  readonly inline: boolean;
  /** Content-ID without angle brackets. */
  readonly contentId?: string;
}

/** Where and how an entry was taken. */
export interface Provenance {
  /** Adapter id (`gmail`), `file` for an import, `paper` for what was added by hand. */
  readonly site: string;
  /** Signed-in address, `unknown` when the page does not tell. */
  readonly account: string;
  /** The site's own ids, for finding the message again in the page. */
  readonly siteMessageId: string;
  readonly siteThreadId: string;
  /** Address of the page, without query or fragment. */
  readonly pageUrl: string;
  /** How the content was had, e.g. `message source`, `page reading`. */
  readonly method: string;
  /** Version of Paperchain that took it. */
  readonly version: string;
}

/** The words the user adds. Everything else on an email entry comes from the original. */
export interface EntryWords {
  readonly partyId: PartyId | null;
  readonly tags: readonly TagId[];
  /** One neutral line for the chronology. */
  readonly summary: string;
  /** Private: exported only on request. */
  readonly note: string;
}

/** Longest private note that is taken: some 30 pages. Fields stop there, and the background's door refuses more. */
export const MOST_CHARACTERS_OF_NOTE = 100_000;

/** File ending, with its dot, that the kept bytes of an email are saved under. */
export function originalExtension(
  entry: Pick<Entry, 'fidelity' | 'originalType'>,
): '.eml' | '.msg' | '.json' {
  if (entry.fidelity === 'as shown') return '.json';
  return entry.originalType === undefined ? '.eml' : '.msg';
}

/** What the user has said of an entry that was just kept: nothing. */
export const NO_WORDS: EntryWords = { partyId: null, tags: [], summary: '', note: '' };

/**
 * Which date placed the entry on the timeline. `shown`: read from the page's own words, to the minute and in this
 * computer's time zone. `stated`: given by the user, for a letter or another thing that is no email.
 */
export type HappenedFrom = 'sent' | 'received' | 'captured' | 'shown' | 'stated';

/** One file of a paper that was added by hand: a scanned letter is one, four photographs of a letter are four. */
export interface PaperFacts {
  /** The file's own name: hostile until made safe. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Key in the originals. */
  readonly sha256: Sha256;
}

/** One dated thing on the timeline. Instants are ms since 1970 UTC; `…Text` is the header's own text. */
export interface Entry extends EntryWords {
  readonly id: EntryId;
  readonly matterId: MatterId;
  readonly kind: EntryKind;
  readonly fidelity: Fidelity;
  /** Why the source could not be had; present when `as shown`. */
  readonly fidelityReason?: string;
  /** Key of the kept bytes in the originals. */
  readonly originalSha256: Sha256;
  readonly originalSize: number;
  /** Set when the original of an email is an Outlook file and not the message source. */
  readonly originalType?: 'application/vnd.ms-outlook';
  /** Set when the mail site gave bytes that may not be final, or not whole: the next press of its button asks anew. */
  readonly mayChange?: true | 'cut off';
  /** The earlier page reading, when an `as shown` entry was upgraded. */
  readonly readingSha256?: Sha256;
  /** Files of a paper in reading order; the first is `originalSha256`. Absent for emails. */
  readonly papers?: readonly PaperFacts[];
  /** True for a paper that the user sent or made, false for one that came to them. Absent for emails, which name people. */
  readonly isOwnPaper?: boolean;
  /** Set for a note that the user wrote of a call, a meeting or an incident; `time` is `14:05`, or empty if not known. */
  readonly ownNote?: { readonly time: string };
  /** True for an email that was never sent. */
  readonly isDraft?: true;
  readonly subject: string;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly bcc: readonly Correspondent[];
  /** Message-ID with angle brackets, empty when the mail has none. */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly sentAt?: number;
  readonly sentAtText?: string;
  readonly receivedAt?: number;
  readonly receivedAtText?: string;
  readonly capturedAt: number;
  /** Sort key: sentAt, else receivedAt, else what `happenedFrom` says. */
  readonly happenedAt: number;
  readonly happenedFrom: HappenedFrom;
  readonly attachments: readonly AttachmentFacts[];
  /** First words of the text, one line, at most 200 characters. */
  readonly snippet: string;
  /** Plain sentences the reader must know, e.g. "The content of this confidential-mode email is not in the message." */
  readonly warnings: readonly string[];
  readonly provenance: Provenance;
  /** Set while the entry lies in the bin. */
  readonly removedAt?: number;
}

/** Bytes as received, content-addressed and never changed. */
export interface Original {
  readonly sha256: Sha256;
  readonly size: number;
  /** `message/rfc822` for an email's source, `application/vnd.ms-outlook` for a .msg file, `application/json` for a page reading. */
  readonly mediaType: string;
  readonly blob: Blob;
  /** The same bytes, where they are at hand: small content is stored without a blob of its own. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Where they lie in a file on the disk, so that neighbours there can be stored together. */
  readonly lent?: LentPlace;
}

/** A stretch of a file on the disk that belongs to one message alone. */
export interface LentPlace {
  readonly file: Blob;
  /** The stretch with what stands around the message in such a file (its envelope line). */
  readonly offset: number;
  readonly length: number;
  /** Where in the file the message itself begins. */
  readonly start: number;
}

/** Decoded content of an attachment, content-addressed: the same logo in 40 mails is stored once. */
export interface AttachmentContent {
  readonly sha256: Sha256;
  readonly size: number;
  readonly blob: Blob;
  /** As with an original. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** An email's body, rebuilt from the original on demand. HTML is the sender's and hostile. */
export interface MessageBody {
  readonly text: string;
  readonly html: string;
  /** Header lines in order, names and values as received (decoded only by the caller). */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}
