import { useRef, useState } from 'preact/hooks';
import type { SchoolTerm, SchoolTerms } from '../../utils/domain/school-terms.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { isStarted, isWhole, TermFields } from './TermFields.tsx';

interface SchoolTermsDialogProps {
  readonly terms: SchoolTerms;
  readonly onClose: () => void;
}

const EMPTY: SchoolTerm = { from: '', until: '', closed: [] };

/** Rows as they are saved: those with anything in them, in order, without empty fields. */
function termsOf(rows: SchoolTerms): SchoolTerms {
  return rows
    .filter(isStarted)
    .map((term) => ({ ...term, closed: term.closed.filter((day) => day !== '').toSorted() }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Asks for the days on which the school meets: never guessed, since every school has its own. */
export function SchoolTermsDialog({ terms, onClose }: SchoolTermsDialogProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [rows, setRows] = useState<SchoolTerms>(terms.length > 0 ? terms : [EMPTY]);
  const [isLeaving, setLeaving] = useState(false);
  const put = (index: number, change: Partial<SchoolTerm>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const adding = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    const others = rows.filter((_, at) => at !== index);
    setRows(others.length > 0 ? others : [EMPTY]);
    // The button that was pressed goes with its half term.
    adding.current?.focus();
  };
  const save = async () => {
    if (tellFailure(await clocks.saveTerms(termsOf(rows)), answer)) onClose();
  };
  const isChanged = JSON.stringify(termsOf(rows)) !== JSON.stringify(termsOf(terms));
  if (isLeaving) return <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />;
  const actions = (
    <Button look="primary" disabled={!rows.every(isWhole)} onClick={() => void save()}>
      Save
    </Button>
  );
  return (
    <Dialog
      title="The school’s terms"
      onClose={() => (isChanged ? setLeaving(true) : onClose())}
      actions={actions}
    >
      <p>
        Some limits count school days. Enter each half term from the school’s calendar; weekends and bank
        holidays are left out by themselves.
      </p>
      {rows.map((row, index) => (
        <TermFields
          key={index}
          row={row}
          number={index + 1}
          onRow={(change) => put(index, change)}
          onRemove={rows.length > 1 || isStarted(row) ? () => remove(index) : undefined}
        />
      ))}
      <Button ref={adding} onClick={() => setRows([...rows, EMPTY])}>
        Add a half term
      </Button>
    </Dialog>
  );
}

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before days that were typed are let go. */
function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const actions = (
    <>
      <Button look="late" onClick={onLeave}>
        Leave without saving
      </Button>
      <Button look="primary" onClick={onStay}>
        Go back to the terms
      </Button>
    </>
  );
  return (
    <Dialog title="Leave the terms unsaved?" onClose={onStay} actions={actions}>
      <p>The days you entered or changed are not saved yet.</p>
    </Dialog>
  );
}
