// The bundle: one PDF of cover, index, chronology and every document as pages. This file is the contract between what
// has pages (mail, attached files, words, chronology: a folder each) and what puts them together (assemble).
// Parts are measured first and drawn when every page number is known; both times they are set anew, so memory stays flat.
import type { DocumentId } from '../../domain/bundle-plan.ts';
import type { Bookmark } from '../pdf-places.ts';
import type { PdfDocument, PdfElement } from '../pdfkit.ts';
import type { FontSet } from '../text/fonts.ts';
import type { LineWriter } from '../text/write-line.ts';

/** Width and height in points, as shown upright. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What the reader of the builder and of the bundle must know of a document. */
export interface PartNotice {
  readonly kind:
    | 'as shown'
    | 'unreadable'
    | 'password needed'
    | 'converted'
    | 'missing'
    | 'duplicate'
    | 'redacted'
    | 'not searched'
    | 'pictures left out'
    | 'quotes left out'
    | 'shortened';
  /** A plain sentence. */
  readonly text: string;
}

/** What measuring finds. */
export interface PartFacts {
  readonly pages: number;
  readonly notices: readonly PartNotice[];
}

/** A document of the bundle that can be set as pages. */
export interface BundlePart {
  readonly id: DocumentId;
  /** Sets the document without drawing it. Only a cancel rejects: what cannot be read becomes a page that says so. */
  readonly measure: (setting: PartSetting) => Promise<PartFacts>;
  /** Draws exactly the pages that were measured. Only a cancel, or a mistake of ours, rejects. */
  readonly draw: (sheet: Sheet, setting: PartSetting) => Promise<void>;
}

/** What setting needs. The same at measuring and at drawing, or the pages would not agree. */
export interface PartSetting {
  readonly fonts: FontSet;
  readonly textSize: 10 | 12;
  readonly signal: AbortSignal;
  /** First page of another document: null when it is not in the bundle; while measuring, a number as wide as any. */
  readonly pageOf: (id: DocumentId) => number | null;
  /** In which file a document is, where the bundle has several; pages are numbered anew in each. Absent with one file. */
  readonly volumeOf?: (id: DocumentId) => number | null;
}

/** Page of another document as it is named in running text: `41`, `41 of volume 2`; null when it is not in the bundle. */
export function pageWords(
  { pageOf, volumeOf }: Pick<PartSetting, 'pageOf' | 'volumeOf'>,
  id: DocumentId,
): string | null {
  const page = pageOf(id);
  if (page === null) return null;
  const volume = volumeOf?.(id) ?? null;
  return volume === null ? String(page) : `${page} of volume ${volume}`;
}

/** Where a part draws: pages come numbered, in their section, with their bookmark. */
export interface Sheet {
  readonly pdf: PdfDocument;
  readonly writer: LineWriter;
  /** Structure element of this document; everything drawn goes under it, marked. */
  readonly element: PdfElement;
  /** Bookmark of the document, from its first page on: parts may add bookmarks of their own under it. */
  readonly bookmark?: Bookmark | null;
  /** Begins the next page; A4 portrait when no size is given. Content stays above `FOOT_ROOM`, clear of the page number. */
  readonly addPage: (size?: PageSize) => void;
  /** Draws what is not read out: rules, frames. */
  readonly decorate: (draw: () => void) => void;
  /** Makes an area of the current page lead to the first page of a document. */
  readonly linkTo: (id: DocumentId, area: Area) => void;
}

/** A rectangle in points from the page's top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room that stays free at the foot of every page, of whatever size: the page number stands there, bottom right. */
export const FOOT_ROOM = 34;
