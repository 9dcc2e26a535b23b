import { useState } from 'preact/hooks';
import { addDays } from '../../utils/clocks/day.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToday } from './use-clocks.ts';
import { WatchLine } from './WatchLine.tsx';

interface AwaitAnswerProps {
  readonly entry: Entry;
  readonly state: TimelineState;
  readonly records: ClockRecords;
  readonly own: ReadonlySet<string>;
}

/** Offered at first: two weeks, what most people give a polite letter. */
const FIRST_OFFER = 14;

/** Lets a sent mail wait for an answer by a day, and says how that stands. */
export function AwaitAnswer({ entry, state, records, own }: AwaitAnswerProps) {
  const today = useToday();
  const watch = records.watches.find(({ entryId }) => entryId === entry.id);
  return watch ? (
    <WatchLine sent={entry} watch={watch} sources={{ entries: state.entries, own, today }} />
  ) : (
    <StartWaiting entry={entry} state={state} />
  );
}

/** Later years have more digits than a day may have. */
const LAST = '2099-12-31';

function waitProblem(by: string, sentOn: string): string | undefined {
  if (by !== '' && (by.length !== LAST.length || by > LAST)) return 'Please check the year.';
  return by !== '' && by < sentOn ? 'This is before it was sent.' : undefined;
}

function StartWaiting({ entry, state }: Pick<AwaitAnswerProps, 'entry' | 'state'>) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const today = useToday();
  const [by, setBy] = useState(addDays(today, FIRST_OFFER));
  const first = londonDay(entry.happenedAt);
  const problem = waitProblem(by, first);
  const save = async () => {
    const watch = { entryId: entry.id, matterId: state.matter.id, by, answeredBy: null };
    tellFailure(await clocks.saveWatch(watch), answer);
  };
  return (
    <details class="await">
      <summary>Wait for an answer</summary>
      <TextField
        label="Until"
        hint="Silence then becomes a line in the chronology."
        type="date"
        min={first}
        max={LAST}
        error={problem}
        value={by}
        onValue={setBy}
      />
      <Button disabled={by === '' || problem !== undefined} onClick={() => void save()}>
        Wait until then
      </Button>
    </details>
  );
}
