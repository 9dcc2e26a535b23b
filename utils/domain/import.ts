import type { Failure } from './failure.ts';
import type { PartyKind } from './party.ts';

/** A file that was dropped or chosen, with its path inside a dropped folder. */
export interface ImportFile {
  readonly path: string;
  readonly file: File;
}

/** How far a pass over the files has come. `total` may grow while folders and ZIPs are opened. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly messages: number;
  /** The file being read. */
  readonly file: string;
}

/** One address seen as sender or recipient. */
export interface FoundPerson {
  readonly name: string;
  readonly address: string;
  /** Messages it takes part in. */
  readonly messages: number;
}

/** The people of one domain, or one person at a public mail provider, as the preview asks about them. */
export interface FoundGroup {
  /** Key for the choice: a domain, or a full address where many strangers share the domain. */
  readonly key: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** True for councils, schools, the NHS…: ticked at first. */
  readonly suggested: boolean;
  readonly messages: number;
  /** Most frequent first. */
  readonly people: readonly FoundPerson[];
}

/** A file, or a message in one, that could not be taken, and where it lies so that it can be saved apart. */
export interface ImportProblem {
  /** Path of the file; `archive.zip › inbox.mbox` inside a ZIP. */
  readonly file: string;
  /** In words: `message 12, from byte 34,567`; empty when it is the whole file. */
  readonly position: string;
  readonly offset: number;
  readonly length: number;
  readonly reason: string;
  /** True for a file that is no mail at all, such as a program's index: nothing is missing because of it. */
  readonly isNoMail?: true;
}

/** When and among whom each found message was sent, for counting a choice exactly. */
export interface FoundMessages {
  /** Instants, ms since 1970; NaN where no date can be read. One a message. */
  readonly sentAt: Float64Array;
  /** Which of `circles` each message belongs to. One a message. */
  readonly circle: Uint32Array;
  /** Every set of groups that shares a message, as places in `groups`; empty for notes to oneself. */
  readonly circles: readonly (readonly number[])[];
  /** 1 for each message that was never sent. One a message; absent when none is. */
  readonly drafts?: Uint8Array;
}

/** What a first pass found, before anything is kept. */
export interface ImportPreview {
  readonly messages: number;
  /** Absent where the first pass did not note it: then a choice can only be counted roughly. */
  readonly each?: FoundMessages;
  /** Most messages first, suggested ones before others. The user's own addresses are left out. */
  readonly groups: readonly FoundGroup[];
  /** Addresses that are the user's own, as far as can be told. */
  readonly ownAddresses: readonly string[];
  /** Instants, ms since 1970; absent when no message has a date. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Messages without a readable date: only taken when no dates are chosen. */
  readonly undated: number;
  /** Messages that were never sent: only taken when drafts are wanted too. */
  readonly drafts: number;
  readonly problems: readonly ImportProblem[];
}

/** What the user wants of it. */
export interface ImportChoice {
  /** Keys of groups; null takes everybody. */
  readonly groups: readonly string[] | null;
  /** Days in London, `YYYY-MM-DD`, both included; null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** True takes drafts too: they were never sent, and their entries say so. */
  readonly drafts?: boolean;
}

/**
 * What became of an import. `kept + upgraded + alreadyKept + binned + drafts + skipped + problems.length` is every
 * message found.
 */
export interface ImportReport {
  readonly kept: number;
  /** Entries that were `as shown` and got their original. */
  readonly upgraded: number;
  readonly alreadyKept: number;
  /** Known already and removed by the user: they stay in the bin. */
  readonly binned: number;
  /** Never sent, and so left alone. */
  readonly drafts: number;
  /** Outside the choice. */
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
  /** Why it ended early, when it did; what was kept until then is kept. */
  readonly stopped: Failure | null;
}

/** An import under way or broken off, remembered so that dropping the same files again goes on where it stopped. */
export interface ImportRun {
  readonly id: string;
  /** Instants, ms since 1970. */
  readonly startedAt: number;
  readonly at: number;
  readonly state: 'running' | 'done';
  /** Names, sizes and times of change of the files, to know them again. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly lastModified: number }[];
  readonly choice: ImportChoice;
  /** Of the Paperchain that counts: another may find other messages in the same files. Absent in older ones. */
  readonly version?: string;
  /** Messages of which everything before is settled, in reading order. */
  readonly settled: number;
  readonly report: ImportReport;
}
