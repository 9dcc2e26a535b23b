// What an export reads and where it goes: interfaces that the export worker fulfils. Forms live in folders beside this file.
import type {
  Entry,
  EntryId,
  ExportProgress,
  Matter,
  Original,
  AttachmentContent,
  Party,
  Sha256,
  Tag,
} from '../domain/index.ts';
import type { ExportClocks } from './clocks/shape.ts';

/** Everything an export may read. Entries come chosen and ordered (see `domain/choose-entries.ts`); content is read one at a time. */
export interface ExportSource {
  readonly matter: Matter;
  readonly title: string;
  /** Chosen, oldest first. */
  readonly entries: readonly Entry[];
  /** References that do not follow the order of the entries; absent when they do. See number-late.ts. */
  readonly references?: ReadonlyMap<EntryId, string>;
  readonly parties: readonly Party[];
  readonly tags: readonly Tag[];
  /** The matter's clocks as far as this export may show them; absent is none. */
  readonly clocks?: ExportClocks;
  readonly original: (sha256: Sha256) => Promise<Original | undefined>;
  readonly attachment: (sha256: Sha256) => Promise<AttachmentContent | undefined>;
}

/** What every form is told about its making. */
export interface ExportMaking {
  /** Instant of the export, ms since 1970. */
  readonly madeAt: number;
  /** Version of Paperchain. */
  readonly version: string;
  readonly includeNotes: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Font bytes by name, e.g. `NotoSans-Regular`; the edges know where they lie. */
export type LoadFont = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Reference of an entry in every export: E1, E2 … in timeline order, late papers of a bundle after all others. */
export function referenceOf(index: number): string {
  return `E${index + 1}`;
}

/** Maps each chosen entry to its reference. */
export function referencesOf({
  entries,
  references,
}: Pick<ExportSource, 'entries' | 'references'>): ReadonlyMap<EntryId, string> {
  return references ?? new Map(entries.map((entry, index) => [entry.id, referenceOf(index)]));
}
