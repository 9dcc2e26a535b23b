import { useState } from 'preact/hooks';
import type { SchoolTerm, SchoolTerms } from '../../utils/domain/school-terms.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface SchoolTermsDialogProps {
  readonly terms: SchoolTerms;
  readonly onClose: () => void;
}

const EMPTY: SchoolTerm = { from: '', until: '', closed: [] };

/** A half term is two stretches: half-term week lies between them. */
const isWhole = (term: SchoolTerm): boolean =>
  term.from !== '' &&
  term.until !== '' &&
  term.from <= term.until &&
  !term.closed.some((day) => isOutside(day, term));
const isOutside = (day: string, { from, until }: SchoolTerm): boolean =>
  day !== '' && from !== '' && until !== '' && (day < from || day > until);
const isStarted = ({ from, until }: SchoolTerm): boolean => from !== '' || until !== '';

/** Asks for the days on which the school meets: never guessed, since every school has its own. */
export function SchoolTermsDialog({ terms, onClose }: SchoolTermsDialogProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [rows, setRows] = useState<SchoolTerms>(terms.length > 0 ? terms : [EMPTY]);
  const put = (index: number, change: Partial<SchoolTerm>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const started = rows.filter(isStarted);
  const save = async () => {
    const inOrder = started
      .map((term) => ({ ...term, closed: term.closed.filter((day) => day !== '').toSorted() }))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1));
    if (tellFailure(await clocks.saveTerms(inOrder), answer)) onClose();
  };
  const actions = (
    <Button look="primary" disabled={!started.every(isWhole)} onClick={() => void save()}>
      Save
    </Button>
  );
  return (
    <Dialog title="The school’s terms" onClose={onClose} actions={actions}>
      <p>
        Some limits count school days. Enter each half term from the school’s calendar; weekends and bank
        holidays are left out by themselves.
      </p>
      {rows.map((row, index) => (
        <TermFields key={index} row={row} number={index + 1} onRow={(change) => put(index, change)} />
      ))}
      <Button onClick={() => setRows([...rows, EMPTY])}>Add a half term</Button>
    </Dialog>
  );
}

interface TermFieldsProps {
  readonly row: SchoolTerm;
  readonly number: number;
  readonly onRow: (change: Partial<SchoolTerm>) => void;
}

/** Training days of one half term: those given, and an empty field for one more. */
function TrainingDays({ row, onRow }: Omit<TermFieldsProps, 'number'>) {
  const days = row.closed.at(-1) === '' ? row.closed : [...row.closed, ''];
  const put = (index: number, day: string) =>
    onRow({ closed: days.map((each, at) => (at === index ? day : each)) });
  return (
    <>
      {days.map((day, index) => (
        <TextField
          key={index}
          label={index === 0 ? 'A training day in it (optional)' : 'Another training day (optional)'}
          type="date"
          min={row.from || undefined}
          max={row.until || undefined}
          error={isOutside(day, row) ? 'This is not in this half term.' : undefined}
          value={day}
          onValue={(given) => put(index, given)}
        />
      ))}
    </>
  );
}

function TermFields({ row, number, onRow }: TermFieldsProps) {
  const isReversed = row.from !== '' && row.until !== '' && row.from > row.until;
  return (
    <fieldset class="term">
      <legend>Half term {number}</legend>
      <TextField label="First day" type="date" value={row.from} onValue={(from) => onRow({ from })} />
      <TextField
        label="Last day"
        type="date"
        value={row.until}
        error={isReversed ? 'This is before the first day.' : undefined}
        onValue={(until) => onRow({ until })}
      />
      <TrainingDays row={row} onRow={onRow} />
    </fieldset>
  );
}
