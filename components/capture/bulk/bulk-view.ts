// Drawn in a mail page for keeping many conversations: the buttons, the progress panel and its small pill. Knows no mail
// site: items and views come in, the user's wishes go out. Called by the wiring of content scripts through bulk-ui.tsx.
import type { BulkJob } from '../../../utils/domain/bulk.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import type { ButtonPlace } from '../actions.ts';

/** What the user can ask of a bulk; the same words as utils/mail-page/bulk uses. */
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

/** How a bulk stands. */
export interface BulkView {
  readonly job: BulkJob;
  readonly step: 'offered' | 'running' | 'resting' | 'paused' | 'done';
  readonly reason: Failure | null;
  /** ms; null while unknown. */
  readonly leftMs: number | null;
  readonly isDark: boolean;
}
