import { londonDay } from '../../utils/domain/dates.ts';
import type { ClockMark } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { TextField } from '../ui/TextField.tsx';
import { EntryChoice } from './EntryChoice.tsx';
import { needsReason, type DayLimits, type MarkDraft } from './mark-draft.ts';

export interface MarkFieldsProps {
  readonly label: string;
  readonly proofLabel: string;
  readonly reasonLabel: string;
  readonly hint?: string;
  readonly mark: MarkDraft;
  /** As it was saved; null for a new one. */
  readonly before: ClockMark | null;
  /** False where the rule counts from a day the email only names, such as a meeting. */
  readonly isEntryDay: boolean;
  readonly limits: DayLimits;
  readonly problem: string | undefined;
  readonly entries: readonly Entry[];
  readonly onMark: (mark: MarkDraft) => void;
}

/** A start or an end: its day, the entry that proves it, and why another day than the proof's is used. */
export function MarkFields(props: MarkFieldsProps) {
  const { label, proofLabel, reasonLabel, hint, mark, before, isEntryDay, limits, problem, entries, onMark } =
    props;
  const isMissing = isReasonMissing(props);
  const prove = (entry: Entry | null) => {
    if (!entry) return onMark({ ...mark, entryId: null });
    const day = isEntryDay || mark.day === '' ? londonDay(entry.happenedAt) : mark.day;
    return onMark({ day, entryId: entry.id, reason: '' });
  };
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        error={problem}
        type="date"
        {...limits}
        value={mark.day}
        onValue={(day) => onMark({ ...mark, day })}
      />
      <EntryChoice label={proofLabel} entries={entries} value={mark.entryId} onValue={prove} />
      {(isMissing || mark.reason !== '' || before !== null) && (
        <TextField
          label={reasonLabel}
          hint="Needed for another day than before or than the email’s, so that a reader can follow. For example: sent by post as well."
          error={isMissing ? 'Please say why.' : undefined}
          value={mark.reason}
          onValue={(reason) => onMark({ ...mark, reason })}
        />
      )}
    </>
  );
}

/** True while a day has no reason although it needs one. */
export function isReasonMissing({
  mark,
  before,
  isEntryDay,
  entries,
}: Pick<MarkFieldsProps, 'mark' | 'before' | 'isEntryDay' | 'entries'>): boolean {
  const entry = isEntryDay ? entries.find(({ id }) => id === mark.entryId) : undefined;
  const entryDay = entry ? londonDay(entry.happenedAt) : null;
  return needsReason(mark, { before, entryDay }) && mark.reason.trim() === '';
}
