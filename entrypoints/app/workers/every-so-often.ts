import type { ExportProgress } from '../../../utils/domain/index.ts';

/** A page draws progress no more often than this, in ms: telling of each of thousands of emails slows the work itself. */
const EVERY = 100;

/** Whether progress must be told even so soon after `told`, the one told last: beginnings and ends. */
export type IsEdge<Progress> = (progress: Progress, told: Progress | null) => boolean;

/** Work in stages: each stage's beginning and end. */
export const isStageEdge: IsEdge<ExportProgress> = ({ stage, done, total }, told) =>
  stage !== told?.stage || done === total;

/** Reading of files: the last byte, so that a bar never stops short of its end. */
export const isReadWhole: IsEdge<{ readonly bytesRead: number; readonly bytesTotal: number }> = ({
  bytesRead,
  bytesTotal,
}) => bytesRead >= bytesTotal;

/** Passes progress on: its edges always, and what lies between them every so often. */
export function everySoOften<Progress>(
  tell: (progress: Progress) => void,
  now: () => number,
  isEdge: IsEdge<Progress>,
): (progress: Progress) => void {
  let told: Progress | null = null;
  let toldAt = 0;
  return (progress) => {
    if (!isEdge(progress, told) && now() - toldAt < EVERY) return;
    told = progress;
    toldAt = now();
    tell(progress);
  };
}
