import { formatDayOnly } from '../../utils/clocks/words.ts';
import type { Clock } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { offerUndo, tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { movedTo, type StrayMark as Stray } from './stray-marks.ts';

interface StrayMarkProps {
  readonly clock: Clock;
  readonly stray: Stray;
  readonly entry: Entry;
}

/** The entry's day was corrected after a clock was counted by it: says so, and moves the clock when asked. */
export function StrayMark({ clock, stray, entry }: StrayMarkProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const next = movedTo(clock, stray);
  const words = WORDS[stray.end];
  const thing = entry.kind === 'email' ? 'email' : 'entry';
  const move = async () => {
    if (!next || !tellFailure(await clocks.save(next, clock.id), answer)) return;
    const undo = () => clocks.save(clock, clock.id);
    offerUndo({ message: 'The clock goes by this day now.', undo }, answer);
  };
  return (
    <p class="entry-clocks__stray">
      It {words.stands} {formatDayOnly(clock[stray.end]?.day ?? '')}, but the day of this {thing} is{' '}
      {formatDayOnly(stray.day)}.{' '}
      {next ? (
        <Button onClick={() => void move()}>
          {words.move} {formatDayOnly(stray.day)}
        </Button>
      ) : (
        'Its other day does not fit that: please look at the clock.'
      )}
    </p>
  );
}

const WORDS = {
  start: { stands: 'counts from', move: 'Count from' },
  end: { stands: 'ended on', move: 'Ended on' },
} as const;
