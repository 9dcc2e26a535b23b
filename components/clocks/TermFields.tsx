import type { SchoolTerm } from '../../utils/domain/school-terms.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

interface TermFieldsProps {
  readonly row: SchoolTerm;
  readonly number: number;
  readonly onRow: (change: Partial<SchoolTerm>) => void;
  /** Absent where there is nothing to take out. */
  readonly onRemove: (() => void) | undefined;
}

const isOutside = (day: string, { from, until }: SchoolTerm): boolean =>
  day !== '' && from !== '' && until !== '' && (day < from || day > until);

/** True once anything is given in a row: it is then saved, and asked to be whole. */
export const isStarted = ({ from, until, closed }: SchoolTerm): boolean =>
  from !== '' || until !== '' || closed.some((day) => day !== '');

/** Why a row cannot be saved yet, by field; null where nothing is wrong. */
function problemsOf(row: SchoolTerm): { readonly from: string | null; readonly until: string | null } {
  if (!isStarted(row)) return { from: null, until: null };
  const from = row.from === '' ? 'Please give the first day too.' : null;
  if (row.until === '') return { from, until: 'Please give the last day too.' };
  return { from, until: row.from > row.until ? 'This is before the first day.' : null };
}

/** A half term is two stretches: half-term week lies between them. */
export function isWhole(row: SchoolTerm): boolean {
  const { from, until } = problemsOf(row);
  return from === null && until === null && !row.closed.some((day) => isOutside(day, row));
}

/** First and last day of one half term, and the training days in it. What is missing is said at its field. */
export function TermFields({ row, number, onRow, onRemove }: TermFieldsProps) {
  const problems = problemsOf(row);
  return (
    <fieldset class="term">
      <legend>Half term {number}</legend>
      <TextField
        label="First day"
        type="date"
        value={row.from}
        error={problems.from ?? undefined}
        onValue={(from) => onRow({ from })}
      />
      <TextField
        label="Last day"
        type="date"
        value={row.until}
        error={problems.until ?? undefined}
        onValue={(until) => onRow({ until })}
      />
      <TrainingDays row={row} onRow={onRow} />
      {onRemove && (
        <Button look="plain" onClick={onRemove}>
          Remove half term {number}
        </Button>
      )}
    </fieldset>
  );
}

/** Training days of one half term: those given, and an empty field for one more. */
function TrainingDays({ row, onRow }: Pick<TermFieldsProps, 'row' | 'onRow'>) {
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
