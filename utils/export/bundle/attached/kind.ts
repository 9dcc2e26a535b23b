// Attached files as pages: one file a kind of file (PDF, picture, Word…); index.ts picks by what the bytes are. Knows no
// store and no mail. Called by whoever assembles a bundle, through createAttachedPart.
import type { PdfJobs } from '../../pdf-jobs.ts';
import type { DocumentId } from '../../../domain/bundle-plan.ts';
import type { Redactor } from '../../redact/redactor.ts';
import type { PartNotice, PartSetting, Sheet } from '../part.ts';
import type { ReadMailFile } from './attached-mail.ts';
import type { PictureTools } from './decode.ts';

/** What is known of a file before it is read. */
export interface AttachedFacts {
  readonly id: DocumentId;
  /** As the sender named it; shown, never trusted. */
  readonly name: string;
  /** Size in bytes and SHA-256 in hexadecimal of the file as it was received. */
  readonly size: number;
  readonly sha256: string;
  /** Where it lies in the pack, e.g. `data/attachments/…`; null when it is in no pack. */
  readonly packPath: string | null;
  /** Given by the user for a file that asks for one. */
  readonly password?: string;
}

/** What the edges bring. */
export interface AttachedTools extends PictureTools {
  /** PDFs and Word files, where they can be stopped. */
  readonly pdf: PdfJobs;
  /** Emails in files of their own; absent is none. */
  readonly readMail?: ReadMailFile;
  /** Words to remove; absent is none. What cannot be searched for them is then not shown. */
  readonly redactor?: Redactor;
}

/** A file being set. */
export interface AttachedFile {
  readonly facts: AttachedFacts;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tools: AttachedTools;
  readonly setting: PartSetting;
}

/** A file set as pages, ready to be drawn. */
export interface SetFile {
  readonly pages: number;
  readonly notices: readonly PartNotice[];
  readonly draw: (sheet: Sheet) => Promise<void>;
}

/** A kind of file: whether the bytes are one, and how it is set. */
export interface AttachedKind {
  readonly is: (bytes: Uint8Array<ArrayBuffer>) => boolean;
  /** What cannot be set after all becomes a page that says so. */
  readonly set: (file: AttachedFile) => Promise<SetFile>;
}
