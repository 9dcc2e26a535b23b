import type { Failure } from '../../utils/domain/index.ts';
import type {
  ImportChoice,
  ImportFile,
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportRun,
} from '../../utils/domain/import.ts';
import { describeTimeLeft } from '../export/time-left.ts';
import type { Services } from '../services.tsx';
import { firstDraft, partiesToSave, runOfFiles, type Draft } from './choice.ts';
import { gatherFiles } from './dropped-files.ts';
import type { KeepingTime } from './kept-during.ts';

type Files = readonly ImportFile[];
type KeepingJob = Parameters<Services['imports']['run']>[0];

/** How far a pass over the files is. */
export interface Course {
  readonly progress: ImportProgress;
  readonly left: string | undefined;
}

/** What was found, and what of it is ticked so far. */
export interface Choosing {
  readonly files: Files;
  readonly preview: ImportPreview;
  /** Files or folders of a drop that the browser could not open. */
  readonly unopened: number;
  readonly draft: Draft;
}

/** Where bringing in stands. */
export type ImportState =
  | { readonly at: 'start'; readonly notice: 'empty' | 'cancelled' | null }
  | { readonly at: 'gathering' }
  | { readonly at: 'reading'; readonly course: Course }
  | ({ readonly at: 'choosing' } & Choosing)
  | {
      readonly at: 'resuming';
      readonly files: Files;
      readonly run: ImportRun;
      /** False after an update: another Paperchain may find other messages in the same files. */
      readonly canGoOn: boolean;
    }
  | {
      readonly at: 'running';
      readonly course: Course;
      readonly total: number | null;
      /** Told to stop, and finishing what it is on. */
      readonly isStopping: boolean;
    }
  | {
      readonly at: 'done';
      readonly files: Files;
      readonly report: ImportReport;
      /** When it kept: to find what it kept, and nothing that came before, between or after. */
      readonly times: readonly KeepingTime[];
    }
  | { readonly at: 'failed'; readonly failure: Failure };

export const START: ImportState = { at: 'start', notice: null };

const BEGINNING: ImportProgress = { bytesRead: 0, bytesTotal: 0, messages: 0, file: '' };

/** Takes files through the steps of bringing in, one after the other, and shows each. */
export class ImportJourney {
  readonly #services: Pick<Services, 'imports' | 'now'>;
  readonly #show: (state: ImportState) => void;
  #running = new AbortController();
  #unopened = 0;
  #isKeeping = false;
  #last = BEGINNING;

  constructor(services: Pick<Services, 'imports' | 'now'>, show: (state: ImportState) => void) {
    this.#services = services;
    this.#show = show;
  }

  /** What runs already is stopped. */
  #begin(): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running.signal;
  }

  #watch(show: (course: Course) => void): (progress: ImportProgress) => void {
    const startedAt = this.#services.now();
    return (progress) => {
      this.#last = progress;
      const { bytesRead: done, bytesTotal: total } = progress;
      show({ progress, left: describeTimeLeft({ startedAt, now: this.#services.now(), done, total }) });
    };
  }

  /** Takes what was dropped; its folders are opened first. */
  async drop(entries: readonly (FileSystemEntry | File)[]): Promise<void> {
    const signal = this.#begin();
    this.#show({ at: 'gathering' });
    const gathered = await gatherFiles(entries, signal).catch(() => null);
    if (gathered && !signal.aborted) await this.#take(gathered.files, gathered.unread);
  }

  /** Takes files that were chosen by a button. */
  take(files: Files): Promise<void> {
    this.#begin();
    return this.#take(files, 0);
  }

  async #take(files: Files, unopened: number): Promise<void> {
    this.#unopened = unopened;
    if (files.length === 0) return this.#show({ at: 'start', notice: 'empty' });
    const run = runOfFiles(await this.#services.imports.unfinished(), files);
    if (!run) return this.read(files);
    this.#show({ at: 'resuming', files, run, canGoOn: run.version === this.#services.imports.version });
  }

  /** Looks through the files; nothing is kept. */
  async read(files: Files): Promise<void> {
    const signal = this.#begin();
    const onProgress = this.#watch((course) => {
      if (!signal.aborted) this.#show({ at: 'reading', course });
    });
    onProgress(BEGINNING);
    const found = await this.#services.imports.preview(files, signal, onProgress);
    if (signal.aborted) return;
    if (!found.ok) return this.#show({ at: 'failed', failure: found.error });
    const preview = found.value;
    return this.choose({ files, preview, unopened: this.#unopened, draft: firstDraft(preview) });
  }

  /** Shows what was found, with what is ticked now. */
  choose(choosing: Choosing): void {
    this.#show({ at: 'choosing', ...choosing });
  }

  /** Keeps what was chosen of what was found in the files. */
  run(files: Files, choice: ImportChoice, found: ImportPreview): Promise<void> {
    return this.#keep({ files, choice, parties: partiesToSave(found, choice) }, found.messages, []);
  }

  /** Goes on with an import of the same files that was broken off. */
  resume(files: Files, { choice, startedAt, at }: ImportRun): Promise<void> {
    return this.#keep({ files, choice, parties: [] }, null, [{ from: startedAt, until: at }]);
  }

  /** `before`: when it kept already. */
  async #keep(job: KeepingJob, total: number | null, before: readonly KeepingTime[]): Promise<void> {
    const signal = this.#begin();
    const from = this.#services.now();
    this.#isKeeping = true;
    const onProgress = this.#watch((course) => {
      if (this.#isKeeping) this.#show({ at: 'running', course, total, isStopping: signal.aborted });
    });
    // What was begun when it is told to stop is finished first: it is said at once that this was heard.
    signal.addEventListener('abort', () => onProgress(this.#last), { once: true });
    onProgress(BEGINNING);
    const ended = await this.#services.imports.run(job, signal, onProgress);
    this.#isKeeping = false;
    if (!ended.ok) return this.#show({ at: 'failed', failure: ended.error });
    const times = [...before, { from, until: this.#services.now() }];
    return this.#show({ at: 'done', files: job.files, report: ended.value, times });
  }

  /** Stops. Keeping still reports what it kept; a look through files leaves nothing behind. */
  stop(): void {
    this.#running.abort();
    if (!this.#isKeeping) this.#show({ at: 'start', notice: 'cancelled' });
  }

  /** Ends everything, without showing anything more. */
  close(): void {
    this.#running.abort();
  }

  startAgain(): void {
    this.#show(START);
  }
}
