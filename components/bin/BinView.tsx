// What was removed: kept here whole until the bin is emptied by its owner.
import { useState } from 'preact/hooks';
import type { Entry, Party } from '../../utils/domain/index.ts';
import { formatDay, formatDayShort } from '../../utils/domain/dates.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { routeHref } from '../shell/routes.ts';
import { useServices, type TimelineState } from '../services.tsx';
import { entryPeople, shownNames } from '../../utils/domain/entry-people.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { useMoveMany } from '../shell/use-move-many.ts';
import { Button } from '../ui/Button.tsx';
import { BinIcon, UndoIcon } from '../ui/icons.tsx';
import { EmptyBinDialog } from './EmptyBinDialog.tsx';

/** Drawn at once; the rest comes by the button below. */
const STEP = 100;

/** Removed entries, newest removal first, with a way back; and emptying for good. */
export function BinView({ state }: { readonly state: TimelineState }) {
  const [isAsking, setAsking] = useState(false);
  const [most, setMost] = useState(STEP);
  const moveMany = useMoveMany();
  const binned = state.binned.toSorted((one, other) => (other.removedAt ?? 0) - (one.removedAt ?? 0));
  return (
    <div class="bin">
      <div class="bin__head">
        <h1 tabIndex={-1}>Bin</h1>
        {binned.length > 0 && (
          <div class="bin__all">
            {binned.length > 1 && (
              <Button onClick={() => void moveMany(binned, 'timeline')}>
                <UndoIcon size={18} /> Restore all
              </Button>
            )}
            <Button look="late" onClick={() => setAsking(true)}>
              <BinIcon size={18} /> Empty the bin
            </Button>
          </div>
        )}
      </div>
      {binned.length === 0 ? (
        <NothingBinned />
      ) : (
        <p class="pc-soft">Kept whole until you empty the bin. Not in any export.</p>
      )}
      <ul class="bin__list">
        {binned.slice(0, most).map((entry) => (
          <BinnedEntry
            key={entry.id}
            entry={entry}
            party={state.parties.find(({ id }) => id === entry.partyId)}
          />
        ))}
      </ul>
      {binned.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          Show more ({(binned.length - most).toLocaleString('en-GB')} left)
        </Button>
      )}
      {isAsking && (
        <EmptyBinDialog matterId={state.matter.id} entries={binned} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

function NothingBinned() {
  return (
    <div class="empty">
      <BinIcon size={40} />
      <h2>The bin is empty</h2>
      <p class="pc-soft">
        What you remove from the timeline waits here, so that nothing is lost by one click.
      </p>
    </div>
  );
}

interface BinnedEntryProps {
  readonly entry: Entry;
  readonly party: Party | undefined;
}

function BinnedEntry({ entry, party }: BinnedEntryProps) {
  const services = useServices();
  const answer = useAnswer();
  const subject = subjectOf(entry);
  const restore = async () => {
    if (tellFailure(await services.restore([entry.id]), answer)) answer({ message: 'Back on the timeline.' });
  };
  return (
    <li class="bin__entry">
      <div class="bin__words">
        <a class="bin__subject" href={routeHref({ view: 'entry', id: entry.id })} dir="auto">
          {subject}
        </a>
        <p class="pc-small pc-soft">
          {formatDayShort(entry.happenedAt)} ·{' '}
          {entry.kind === 'email' ? shownNames(entry.from) : entryPeople(entry, party)}
          {entry.removedAt !== undefined && ` · removed ${formatDay(entry.removedAt)}`}
        </p>
      </div>
      <Button onClick={() => void restore()}>
        <UndoIcon size={18} /> Restore<span class="pc-hidden"> {subject}</span>
      </Button>
    </li>
  );
}
