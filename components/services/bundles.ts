import type { BundleDocument, BundlePlan, BundlePreset, DocumentId } from '../../utils/domain/bundle-plan.ts';
import type {
  Entry,
  ExportProgress,
  ExportScope,
  Failure,
  MatterId,
  Party,
  Result,
} from '../../utils/domain/index.ts';

/** What the builder is told of one document. */
export interface DocumentMeasure {
  readonly id: DocumentId;
  readonly pages: number;
  /** First page in the bundle; null when left out. */
  readonly from: number | null;
  readonly notices: readonly { readonly kind: string; readonly text: string }[];
}

/** A measured plan. */
export interface BundleMeasure {
  readonly documents: readonly DocumentMeasure[];
  /** All pages, with cover and index. */
  readonly pages: number;
  /** Size of the file, in bytes; an estimate. */
  readonly bytes: number;
  readonly volumes: number;
  /** Pages of cover and index. */
  readonly frontPages: number;
  /** Words to remove that were found nowhere. */
  readonly unfound: readonly string[];
}

/** A bundle of an earlier pack, as the record can restore it. */
export interface ReopenedBundle {
  readonly plan: BundlePlan;
  /** Titles of documents that the record no longer has. */
  readonly gone: readonly string[];
  /** How many documents came since; they are in the section of late papers. */
  readonly late: number;
  /** Reasons of redactions whose words were not in the pack. */
  readonly wordsWanted: readonly string[];
}

/** A plan with what was counted last. */
export interface MeasuredPlan {
  readonly plan: BundlePlan;
  readonly measure: BundleMeasure;
}

/** The builder's side of bundles; the file itself is made by `runExport`. */
export interface BundleServices {
  /** The plan last saved for a matter; null before the first. */
  readPlan(matterId: MatterId): Promise<BundlePlan | null>;
  savePlan(plan: BundlePlan): Promise<Result<null, Failure>>;
  /** A plan to begin with, of what a scope chooses. Nothing is saved. */
  propose(start: {
    readonly preset: BundlePreset;
    readonly scope: ExportScope;
    readonly title: string;
  }): Promise<Result<BundlePlan, Failure>>;
  /** The bundle of a pack (ZIP) that was made earlier, here or elsewhere. Nothing is saved. */
  reopen(pack: {
    readonly file: File;
    readonly matterId: MatterId;
  }): Promise<Result<ReopenedBundle, Failure>>;
  /** Documents that entries of the record have, to be added to a plan. */
  documentsOf(
    wanted: readonly Entry[],
    record: { readonly entries: readonly Entry[]; readonly parties: readonly Party[] },
  ): readonly BundleDocument[];
  /** The SEND35 list of evidence (DOCX) of a measured plan, offered for saving and noted in the journal. */
  saveEvidenceList(job: MeasuredPlan): Promise<Result<null, Failure>>;
  /** Footnotes of a measured plan's documents, one a line: “Council letter, 3 March 2026, p. 41”. */
  citations(job: MeasuredPlan): string;
  /** Sets every document and counts. `passwords` by SHA-256 of the file; they are never stored. */
  measure(
    job: { readonly plan: BundlePlan; readonly passwords: ReadonlyMap<string, string> },
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Result<BundleMeasure, Failure>>;
  /**
   * One page of a document as a picture (PNG), as it will be in the bundle. `page` counts from 1 in the document. Without a
   * document it is a page of cover and index, as they were counted last.
   */
  preview(
    job: {
      readonly plan: BundlePlan;
      readonly passwords: ReadonlyMap<string, string>;
      readonly id: DocumentId | null;
      readonly page: number;
    },
    signal: AbortSignal,
  ): Promise<Result<Blob, Failure>>;
}
