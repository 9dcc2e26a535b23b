import type { EntryId } from '../../domain/index.ts';
import { isDayChosen } from './scope.ts';
import { longDay } from './days.ts';
import type { ExportClocks, ExportWatch } from './shape.ts';
import type { ClockColumns, ClockWords } from './words.ts';

/** A clock beneath a row of the chronology. */
export interface ClockLine extends ClockColumns {
  /** `C1`. */
  readonly number: string;
  readonly title: string;
  /** What the row does to it; `whole` on a row that is no entry. The outcome stands in one line of each clock only. */
  readonly part: 'starts' | 'ends' | 'whole';
}

/** A row of the chronology that is no entry: silence, or the due day of a clock that no entry of this export proves. */
export interface DayRow {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly what: string;
  /** A smaller line under it; may be empty. */
  readonly detail: string;
  readonly lines: readonly ClockLine[];
}

/** Where clocks stand in the chronology. Every clock's days late are in exactly one line. */
export interface ClockRows {
  readonly of: ReadonlyMap<EntryId, readonly ClockLine[]>;
  /** By day. */
  readonly days: readonly DayRow[];
}

/** Puts clocks beneath the entries that start and end them, and silence on its day. */
export function placeClocks(
  clocks: ExportClocks,
  words: readonly ClockWords[],
  references: ReadonlyMap<EntryId, string>,
): ClockRows {
  const of = new Map<EntryId, ClockLine[]>();
  const days: DayRow[] = clocks.watches.flatMap((watch) => silenceRow(watch, references) ?? []);
  const put = (id: EntryId, line: ClockLine) => void of.set(id, [...(of.get(id) ?? []), line]);
  for (const each of words) {
    const lines = linesOf(each);
    for (const [id, line] of lines) put(id, line);
    if (lines.length === 0 && each.clock.dueOn !== null) days.push(dueRow(each, each.clock.dueOn));
  }
  const chosen = days.filter(({ day }) => isDayChosen(day, clocks.days) && day <= clocks.asOf);
  return { of, days: chosen.toSorted((one, other) => (one.day < other.day ? -1 : 1)) };
}

/** Which entries tell of a clock: the one it starts with, and the one that ends it with the outcome. */
function linesOf(words: ClockWords): readonly (readonly [EntryId, ClockLine])[] {
  const { start, end } = words.clock;
  const [first, last] = [start.entryId, end?.entryId ?? null];
  if (first !== null && last !== null && first !== last)
    return [
      [first, { ...lineOf(words, 'starts'), done: '', late: '' }],
      [last, lineOf(words, 'ends')],
    ];
  if (first !== null) return [[first, lineOf(words, 'starts')]];
  return last === null ? [] : [[last, lineOf(words, 'ends')]];
}

const lineOf = (words: ClockWords, part: ClockLine['part']): ClockLine => ({
  number: words.number,
  title: words.title,
  due: words.due,
  done: words.done,
  late: words.late,
  part,
});

const dueRow = (words: ClockWords, day: string): DayRow => ({
  day,
  what:
    words.clock.state === 'in force'
      ? `${words.number} is in force from here on.`
      : `Due day of ${words.number}.`,
  detail: words.starts,
  lines: [lineOf(words, 'whole')],
});

/** Says what the record holds, not what did not happen. An answer in time leaves no row. */
function silenceRow(
  { entryId, by, state, answer }: ExportWatch,
  references: ReadonlyMap<EntryId, string>,
): DayRow | null {
  if (state !== 'silent' && state !== 'answered late') return null;
  const reference = references.get(entryId) ?? '';
  const what = `No reply to ${reference} recorded by ${longDay(by)}.`;
  return { day: by, what, detail: answer ? sayAnswer(answer, references) : '', lines: [] };
}

function sayAnswer(
  { day, entryId }: NonNullable<ExportWatch['answer']>,
  references: ReadonlyMap<EntryId, string>,
): string {
  const on = day === null ? '' : ` on ${longDay(day)}`;
  const reference = entryId === null ? undefined : references.get(entryId);
  return reference
    ? `A reply is recorded${on}: ${reference}.`
    : `A reply is recorded${on}; it is not in this export.`;
}
