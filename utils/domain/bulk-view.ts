import type { BulkJob } from './bulk.ts';
import type { Failure } from './failure.ts';
import type { ButtonPlace } from './page-buttons.ts';

/** What the user can ask of a bulk. */
export type BulkWish =
  'keep selection' | 'keep conversation' | 'go on' | 'pause' | 'stop' | 'try again' | 'close' | 'later';

/** A button that keeps many. */
export interface BulkItem {
  readonly wish: 'keep selection' | 'keep conversation';
  /** Conversations ticked, or emails in the open one. */
  readonly count: number;
  /** Null: no place in the page, it floats. */
  readonly placement: ButtonPlace | null;
  readonly isDark: boolean;
}

export type BulkStep = 'running' | 'resting' | 'paused' | 'done';

/** How a bulk stands. */
export interface BulkProgress {
  readonly job: BulkJob;
  readonly step: BulkStep;
  /** Why it rests or was paused; null when the user paused it. */
  readonly reason: Failure | null;
  /** Time left at the present pace, ms; null while unknown. */
  readonly leftMs: number | null;
}

/** How a bulk stands, as it is drawn; `offered`: it was broken off and waits for the user's word. */
export interface BulkView extends Omit<BulkProgress, 'step'> {
  readonly step: BulkStep | 'offered';
  readonly isDark: boolean;
}

/** What is drawn of bulks: utils/mail-page/bulk calls it, components/capture/bulk does it. */
export interface BulkUi {
  /** Adds, moves and removes buttons until exactly these are there. Cheap when nothing changed. */
  showButtons(items: readonly BulkItem[]): void;
  /** Shows how the bulk of this tab stands; null: there is none. */
  showProgress(view: BulkView | null): void;
}
