import type { ExportProgress } from '../../utils/domain/index.ts';

/** A page draws progress no more often than this, in ms: telling of each of thousands of emails slows the work itself. */
const EVERY = 100;

/** Passes progress on, each stage's beginning and end and what lies between every so often. */
export function everySoOften(
  tell: (progress: ExportProgress) => void,
  now: () => number,
): (progress: ExportProgress) => void {
  let stage = '';
  let toldAt = 0;
  return (progress) => {
    const isEdge = progress.stage !== stage || progress.done === progress.total;
    if (!isEdge && now() - toldAt < EVERY) return;
    stage = progress.stage;
    toldAt = now();
    tell(progress);
  };
}
