import { shortDay } from '../clocks/days.ts';
import type { Chronology } from '../chronology/model.ts';
import type { ClockLine } from '../clocks/rows.ts';
import type { ClockWords } from '../clocks/words.ts';
import type { Sheet, SheetColumn, Value } from './sheet.ts';

/** The clock that a line of a chronology belongs to. */
export function clockOf(
  { number }: Pick<ClockLine, 'number'>,
  { clocks }: Chronology,
): ClockWords | undefined {
  return clocks.words.find((each) => each.number === number);
}

type Shown = Pick<ClockLine, 'due' | 'done' | 'late'>;

/** The due day as a day, unless the words say more than the day does (`about …`, `since …`, `14 or 15 …`). */
export function typedDue({ due }: Shown, words: ClockWords | undefined): Value {
  const day = words?.clock.dueOn ?? null;
  return day !== null && due === shortDay(day) ? { day } : due;
}

/** The day it was done, as a day; what the words say where it was not, or is not told. */
export function typedDone({ done }: Shown, words: ClockWords | undefined): Value {
  const end = words?.clock.end;
  return done !== '' && end?.day && !end.isApproximate ? { day: end.day } : done;
}

/** Days late as a number, to be summed; as words where the other side says otherwise. */
export function typedLate({ late }: Shown, words: ClockWords | undefined): Value {
  const days = words?.clock.days ?? null;
  return late !== '' && days !== null && !words?.clock.disputed ? days : late;
}

const COLUMNS: readonly SheetColumn[] = [
  { title: 'Clock', width: 7 },
  { title: 'Time limit', width: 32 },
  { title: 'Who must act', width: 16 },
  { title: 'Starts', width: 12 },
  { title: 'Due', width: 12 },
  { title: 'Done', width: 14 },
  { title: 'Days late', width: 12 },
  { title: 'How it stands', width: 40 },
  { title: 'Starts with', width: 26 },
  { title: 'Ends with', width: 26 },
  { title: 'How it is counted', width: 46 },
  { title: 'What would change it', width: 40 },
  { title: 'Strength', width: 22 },
  { title: 'Source', width: 34 },
  { title: 'Doubts', width: 30 },
];

/** Every clock of the chronology with its arithmetic and source, one a row. */
export function clocksSheet({ clocks }: Chronology): Sheet {
  return { name: 'Clocks', columns: COLUMNS, rows: clocks.words.map(clockRow) };
}

function clockRow(words: ClockWords): Value[] {
  const { clock } = words;
  return [
    words.number,
    words.title,
    clock.who,
    clock.start.day && !clock.start.isApproximate ? { day: clock.start.day } : '',
    typedDue(words, words),
    typedDone(words, words),
    typedLate(words, words),
    words.outcome,
    words.starts,
    words.ends,
    words.steps.join('\n'),
    words.changes.join('\n'),
    words.strength,
    words.source,
    words.warnings.join('\n'),
  ];
}
