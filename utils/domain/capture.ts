import type { AttachmentContent, Entry, EntryWords, Fidelity, Original, Provenance } from './entry.ts';
import type { Failure } from './failure.ts';
import type { EntryId, Sha256, TagId } from './ids.ts';
import type { PageReading } from './page-reading.ts';
import type { Party, PartyDraft } from './party.ts';
import type { RuleOffer } from './suggestion-rule.ts';
import type { Tag } from './tag.ts';

/** What a mail page hands over for keeping: content with its provenance. The page never stores. */
export interface CaptureRequest {
  readonly provenance: Provenance;
  /** Other ids by which the site knows this message, or did when it was kept before. */
  readonly otherMessageIds?: readonly string[];
  readonly content:
    | {
        readonly fidelity: 'original';
        readonly source: Blob;
        /** What the fetch noticed, in plain sentences, e.g. that the message has no closing line. */
        readonly notices: readonly string[];
        /** Set when the site may give other bytes of this message later: a draft, or an answer that seems cut off. */
        readonly mayChange?: boolean | 'cut off';
      }
    | {
        readonly fidelity: 'as shown';
        readonly reading: PageReading;
        /** Of the page and of the browser, best first: those its date may be written in. */
        readonly languages?: readonly string[];
        readonly reason: Failure;
      };
}

/** `kept`: a new entry. `already kept`: the same message was there. `upgraded`: an `as shown` entry got its original. */
export type KeepState = 'kept' | 'already kept' | 'restored' | 'upgraded';

/** What a kept message is, as far as a mail page may know it: no text of other mails crosses this boundary. */
export interface KeptMessage {
  readonly entryId: EntryId;
  readonly fidelity: Fidelity;
  /** Bytes of the kept original or reading. */
  readonly size: number;
  /** The site may give its final original now. */
  readonly mayChange?: true;
}

/** Answer to a capture: what was kept and what the tag panel shows. */
export interface KeepOutcome extends KeptMessage {
  readonly state: KeepState;
  readonly sheet: TagSheet;
}

/** A running time limit as the panel shows it: no words of any mail. */
export interface SheetClock {
  readonly title: string;
  /** `due 13 October, 9 days late`. */
  readonly words: string;
  readonly isLate: boolean;
}

/** Everything the tag panel needs, in one answer. */
export interface TagSheet {
  readonly words: EntryWords;
  readonly subject: string;
  /** Why it is `as shown`, when it is. */
  readonly fidelityReason: string;
  readonly warnings: readonly string[];
  /** Most used first. */
  readonly tags: readonly Tag[];
  readonly suggestedTags: readonly TagId[];
  /** Address of the other side: the sender, or for the user's own mail the first other person it went to. May be empty. */
  readonly otherAddress: string;
  /** Domain of that address; empty where it names nobody: at a public mail provider. */
  readonly otherDomain: string;
  /** True for the user's own mail. */
  readonly isSent: boolean;
  readonly parties: readonly Party[];
  /** A party to offer for this sender: an existing one, or a draft from address and domain. */
  readonly suggestedParty: Party | PartyDraft | null;
  /** Neutral form to offer as the summary's placeholder. */
  readonly summaryPlaceholder: string;
  /** A question to ask once: suggest the button for this sender? Null when there is nothing to ask. */
  readonly ruleOffer: RuleOffer | null;
  /** Running clocks with the same party, what is late first. */
  readonly clocks: readonly SheetClock[];
}

/** An attachment that need not be stored beside its email, because it can be had from the email's source again. */
export interface PlacedAttachment extends PartPlace {
  /** Of the decoded bytes, as in the entry's facts. */
  readonly sha256: Sha256;
  readonly size: number;
}

/** Where the encoded bytes of an attachment lie in the original. */
export interface PartPlace {
  readonly offset: number;
  readonly length: number;
  readonly encoding: PartEncoding;
}

/** How the bytes of a part were made fit for travel (RFC 2045 §6); `none` for 7bit, 8bit and binary. */
export type PartEncoding = 'base64' | 'quoted-printable' | 'none';

/** A parsed message with all its bytes, ready to be kept in one transaction. */
export interface NewEntry {
  readonly entry: Entry;
  readonly original: Original;
  /** Every file of a paper in reading order, `original` first. Absent for emails. */
  readonly papers?: readonly Original[];
  readonly attachments: readonly AttachmentContent[];
  /** Attachments that are read from the original when they are asked for: those of an import, which would double it. */
  readonly placed?: readonly PlacedAttachment[];
  /** Plain text for searching, lower case not needed. */
  readonly searchText: string;
  /** Other ids by which its mail site knows it, or did before. */
  readonly otherMessageIds?: readonly string[];
  /** Hashes of the forms in which the same message may lie here already, without what a mail site adds for a download. */
  readonly sameAs?: readonly Sha256[];
  /** Of a page reading: the entry whose original it surely shows. */
  readonly shows?: EntryId;
}

/** What became of a new entry in the store, and the entry as it now lies there. */
export interface Kept {
  readonly state: KeepState;
  readonly entry: Entry;
}
