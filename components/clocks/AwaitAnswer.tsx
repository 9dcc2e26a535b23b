import { useState } from 'preact/hooks';
import { addDays, formatWholeDay } from '../../utils/clocks/day.ts';
import { stateOfWatch } from '../../utils/clocks/silence.ts';
import { formatDayOnly } from '../../utils/clocks/words.ts';
import type { ClockRecords, Watch } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { routeHref } from '../app/routes.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToday } from './use-clocks.ts';

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
  const watch = records.watches.find(({ entryId }) => entryId === entry.id);
  return watch ? (
    <Waiting entry={entry} state={state} watch={watch} own={own} />
  ) : (
    <StartWaiting entry={entry} state={state} />
  );
}

function StartWaiting({ entry, state }: Pick<AwaitAnswerProps, 'entry' | 'state'>) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const today = useToday();
  const [by, setBy] = useState(addDays(today, FIRST_OFFER));
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
        value={by}
        onValue={setBy}
      />
      <Button disabled={by === ''} onClick={() => void save()}>
        Wait until then
      </Button>
    </details>
  );
}

interface WaitingProps {
  readonly entry: Entry;
  readonly state: TimelineState;
  readonly watch: Watch;
  readonly own: ReadonlySet<string>;
}

function Waiting({ entry, state, watch, own }: WaitingProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const today = useToday();
  const found = stateOfWatch(entry, watch, { entries: state.entries, own, today });
  const stop = async () => {
    if (!tellFailure(await clocks.removeWatch(entry.id), answer)) return;
    const undo = () => void clocks.saveWatch(watch);
    answer({ message: 'No longer waiting for an answer.', action: 'Undo', onAction: undo });
  };
  return (
    <div class="await">
      {found.state === 'answered' && (
        <p>
          Answered{found.daysLate > 0 ? `, ${found.daysLate} days after the day you set` : ' in time'}:{' '}
          <a href={routeHref({ view: 'entry', id: found.entry.id })} dir="auto">
            {found.entry.subject || '(no subject)'}
          </a>
        </p>
      )}
      {found.state === 'waiting' && <p>Waiting for an answer until {formatWholeDay(watch.by)}.</p>}
      {found.state === 'silent' && (
        <p class="entry-clocks__state--late">No reply recorded by {formatDayOnly(watch.by)}.</p>
      )}
      <Button look="plain" onClick={() => void stop()}>
        Stop waiting
      </Button>
    </div>
  );
}
