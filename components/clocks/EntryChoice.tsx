import { useState } from 'preact/hooks';
import { formatDayOnly } from '../../utils/clocks/words.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { Button } from '../ui/Button.tsx';
import { PickList } from '../ui/PickList.tsx';
import { findEntries } from './find-entries.ts';

export interface EntryChoiceProps {
  /** What the entry is for: `Proof of the start`. */
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly value: EntryId | null;
  /** Shows the list at once. */
  readonly opens?: boolean;
  readonly onValue: (entry: Entry | null) => void;
}

/** Which entry proves a day: named when there is one, looked for among all of them when asked. */
export function EntryChoice({ label, entries, value, opens = false, onValue }: EntryChoiceProps) {
  const [isOpen, setOpen] = useState(opens);
  const chosen = entries.find(({ id }) => id === value);
  const choose = (id: EntryId) => onValue(entries.find((entry) => entry.id === id) ?? null);
  return (
    <div class="proof">
      <p class="proof__chosen">
        <span class="pc-soft">{label}: </span>
        {chosen ? (
          <>
            <span dir="auto">{subjectOf(chosen)}</span>
            <span class="pc-soft"> · {formatDayOnly(londonDay(chosen.happenedAt))}</span>
          </>
        ) : (
          'no email or paper chosen'
        )}
      </p>
      <div class="proof__tools">
        <Button look="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close the list' : 'Choose from the timeline…'}
        </Button>
        {chosen && (
          <Button look="plain" onClick={() => onValue(null)}>
            Without it
          </Button>
        )}
      </div>
      {isOpen && (
        <PickList
          label={label}
          searchLabel="Search the timeline"
          find={(words) => [{ title: '', options: findEntries(entries, words) }]}
          value={value}
          onValue={choose}
        />
      )}
    </div>
  );
}
