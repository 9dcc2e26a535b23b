// What the UI may ask for: interfaces only. Entry points build the real services; components and their tests see these.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  Entry,
  EntryId,
  EntryWords,
  ExportProgress,
  ExportScope,
  Failure,
  JournalLine,
  LeftOut,
  Matter,
  MatterId,
  MessageBody,
  Party,
  PartyDraft,
  PartyId,
  Result,
  Sha256,
  Tag,
} from '../utils/domain/index.ts';
import type { CheckServices } from './services/checks.ts';
import type { Redaction } from '../utils/domain/bundle-plan.ts';
import type { BundleMakings } from '../utils/domain/same-bundle.ts';
import type { BundleServices } from './services/bundles.ts';
import type { ClockServices } from './services/clocks.ts';
import type { ImportServices } from './services/import.ts';
import type { OriginalServices } from './services/originals.ts';
import type { PaperServices } from './services/papers.ts';
import type { RuleServices } from './services/rules.ts';
import type { SiteServices } from './services/sites.ts';

/** Everything the timeline shows at once; a new value arrives whenever the store changes, in any tab. */
export interface TimelineState {
  readonly matter: Matter;
  /** Oldest first by `happenedAt`. */
  readonly entries: readonly Entry[];
  readonly binned: readonly Entry[];
  readonly parties: readonly Party[];
  /** Most used first. */
  readonly tags: readonly (Tag & { readonly uses: number })[];
  readonly searchTexts: ReadonlyMap<EntryId, string>;
}

/**
 * Forms an export can take; a later form is one more name and one more writer. `docx`, `xlsx` and `csv` are the
 * chronology to edit, `calendar` the running clocks.
 */
export type ExportForm = 'chronology' | 'bundle' | 'docx' | 'xlsx' | 'csv' | 'calendar' | 'pack';

export interface ExportRequest {
  readonly form: ExportForm;
  readonly scope: ExportScope;
  readonly title: string;
  /** What a bundle is to hold, and passwords by SHA-256 of the file (never stored). Without it, a plain one of the scope. */
  readonly bundle?: BundleMakings;
  /** Words that must not leave in any form; absent, those of the bundle's plan. A pack then holds redacted copies. */
  readonly redactions?: readonly Redaction[];
}

/** One of several files of an export. */
export interface ExportedVolume {
  readonly fileName: string;
  readonly pages: number;
  readonly file: Blob;
}

export interface ExportResult {
  readonly fileName: string;
  readonly size: number;
  readonly pages: number | null;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
  /** Sentences about files of a pack that could not be made, such as its bundle. */
  readonly notMade?: readonly string[];
  /** Finished bytes, on disk where the browser can. */
  readonly file: Blob;
  /** All files, where a bundle has several volumes; `file` is then the first of them, `size` that of all. */
  readonly volumes?: readonly ExportedVolume[];
}

export interface Services {
  readonly bundles: BundleServices;
  readonly checks: CheckServices;
  readonly clocks: ClockServices;
  readonly imports: ImportServices;
  readonly papers: PaperServices;
  readonly originals: OriginalServices;
  readonly rules: RuleServices;
  readonly sites: SiteServices;
  /** Calls back at once and on every change, until the signal aborts. */
  watchTimeline(matterId: MatterId, signal: AbortSignal, onState: (state: TimelineState) => void): void;
  /** Body and headers, rebuilt from the original. */
  readBody(entry: Entry): Promise<Result<MessageBody, Failure>>;
  /** Raw bytes of an original or an attachment. */
  readOriginal(sha256: Sha256): Promise<Result<Blob, Failure>>;
  readAttachment(sha256: Sha256): Promise<Result<Blob, Failure>>;
  readJournal(entryId: EntryId): Promise<readonly JournalLine[]>;
  saveWords(id: EntryId, words: Partial<EntryWords>): Promise<Result<EntryWords, Failure>>;
  /** The same for a page that is about to go: the background does it, which outlives the page. */
  saveWordsLeaving(id: EntryId, words: Partial<EntryWords>): Promise<Result<EntryWords, Failure>>;
  /** Places an email without a date of its own on the day the user gives, `YYYY-MM-DD`; empty: not known. */
  stateDay(id: EntryId, day: string): Promise<Result<null, Failure>>;
  saveParty(party: PartyDraft, id: PartyId | null): Promise<Result<Party, Failure>>;
  addTag(label: string): Promise<Result<Tag, Failure>>;
  renameMatter(id: MatterId, title: string): Promise<Result<null, Failure>>;
  remove(ids: readonly EntryId[]): Promise<Result<null, Failure>>;
  restore(ids: readonly EntryId[]): Promise<Result<null, Failure>>;
  emptyBin(matterId: MatterId): Promise<Result<number, Failure>>;
  /** Runs in a worker; nothing is offered for saving before it is whole. */
  runExport(
    request: ExportRequest,
    signal: AbortSignal,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Result<ExportResult, Failure>>;
  /** Offers a finished file for saving under a name. */
  saveFile(file: Blob, name: string): Promise<Result<null, Failure>>;
  /** The instant now, ms since 1970; for relative dates and default ranges. */
  now(): number;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services given by the entry point. Throws when a component is drawn outside a provider: a wiring mistake. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Drawn outside ServicesProvider');
  return services;
}
