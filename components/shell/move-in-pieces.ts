import type { EntryId, Failure, Result } from '../../utils/domain/index.ts';

/** Entries moved in one transaction: over in a moment, and everything until then is done whatever comes after. */
export const PIECE = 500;

/** How a move of many entries ended: what was moved, and why not everything was, if so. */
export interface Moved {
  readonly ids: readonly EntryId[];
  readonly failure: Failure | null;
}

/** Moves entries to or from the bin a piece at a time, until the signal aborts or a piece fails. */
export async function moveInPieces(
  ids: readonly EntryId[],
  move: (piece: readonly EntryId[]) => Promise<Result<null, Failure>>,
  { signal, onMoved }: { signal: AbortSignal; onMoved: (done: number) => void },
): Promise<Moved> {
  let done = 0;
  while (done < ids.length && !signal.aborted) {
    const piece = ids.slice(done, done + PIECE);
    const moved = await move(piece);
    if (!moved.ok) return { ids: ids.slice(0, done), failure: moved.error };
    done += piece.length;
    onMoved(done);
  }
  return { ids: ids.slice(0, done), failure: null };
}
