import { entryNoun } from '../../utils/domain/entry-noun.ts';
import { describeFailure, type Entry } from '../../utils/domain/index.ts';
import { useServices } from '../services.tsx';
import { moveInPieces, PIECE } from './move-in-pieces.ts';
import { useAnswer } from './use-answer.tsx';

type Where = 'bin' | 'timeline';

/** Moves many entries at once, there or back; says how far it is, and how to take it back. */
export type MoveMany = (entries: readonly Entry[], where: Where) => Promise<void>;

const GOING = { bin: 'Moving to the bin', timeline: 'Bringing back' } as const;

/** `1,500 emails are in the bin.` */
function sayDone(entries: readonly Entry[], where: Where): string {
  const count = entries.length.toLocaleString('en-GB');
  const is = entries.length === 1 ? 'is' : 'are';
  return `${count} ${entryNoun(entries.length, entries)} ${is} ${where === 'bin' ? 'in the bin' : 'back on the timeline'}.`;
}

/** Moving many entries, for the timeline, the bin and after an import. It goes on when its view is left. */
export function useMoveMany(): MoveMany {
  const services = useServices();
  const answer = useAnswer();
  const moveMany: MoveMany = async (entries, where) => {
    const stopping = new AbortController();
    const stop = { action: 'Stop', onAction: () => stopping.abort(), stays: true };
    const total = entries.length.toLocaleString('en-GB');
    const move = where === 'bin' ? services.remove : services.restore;
    const { ids, failure } = await moveInPieces(
      entries.map(({ id }) => id),
      move,
      {
        signal: stopping.signal,
        onMoved: (done) => {
          if (entries.length > PIECE && done < entries.length && !stopping.signal.aborted)
            answer({ message: `${GOING[where]}: ${done.toLocaleString('en-GB')} of ${total}…`, ...stop });
        },
      },
    );
    const moved = entries.slice(0, ids.length);
    const rest = moved.length < entries.length && !failure ? ' The others stay where they were.' : '';
    const why = failure ? `${describeFailure(failure)} ` : '';
    const message = moved.length === 0 && failure ? why : `${why}${sayDone(moved, where)}${rest}`;
    const back = () => void moveMany(moved, where === 'bin' ? 'timeline' : 'bin');
    answer({ message, ...(moved.length > 0 && { action: 'Undo', onAction: back }) });
  };
  return moveMany;
}
