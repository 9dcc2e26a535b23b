import type { EntryId } from '../../domain/index.ts';
import { cleanLine, quoted } from '../text/clean.ts';
import { countDays, longDay, shortDay } from './days.ts';
import { sayChecked } from '../../clocks/words.ts';
import type { ExportClock, ExportClocks, ExportMark } from './shape.ts';

/** Short words for a table's columns. */
export interface ClockColumns {
  /** `20 Oct 2025`, `about 20 Oct 2025`, `since 8 Sep 2025` for a duty in force, or `not counted`. */
  readonly due: string;
  /** `6 Nov 2025`, `none recorded`, `not due yet`… */
  readonly done: string;
  /** `17`, `401 so far`, `alleged 17`; `0` where it was done in time; empty where nothing is to be said. */
  readonly late: string;
}

/** A clock as every form says it: numbered, in sentences, with references of this export. */
export interface ClockWords extends ClockColumns {
  /** `C1`: its reference in this export, in the order of `ExportClocks.clocks`. */
  readonly number: string;
  readonly clock: ExportClock;
  /** `Decision whether to assess`, with what it is about, and `(guidance)` where it is no limit in law. */
  readonly title: string;
  readonly says: string;
  /** `For the council. A limit in law.` */
  readonly strength: string;
  /** `SEND Regulations 2014, reg 5(1). Compared with its text on 23 November 2026.` */
  readonly source: string;
  /** `Due 20 October 2025, done 6 November 2025: 17 days late.` */
  readonly outcome: string;
  /** `Starts with E3, 8 September 2025.` */
  readonly starts: string;
  /** `Ends with E14, 6 November 2025.`; empty while it runs. */
  readonly ends: string;
  readonly steps: readonly string[];
  readonly changes: readonly string[];
  readonly warnings: readonly string[];
}

type References = ReadonlyMap<EntryId, string>;

/** Numbers clocks and puts them into words. `references`: those of the chronology, by entry. */
export function describeClocks(clocks: ExportClocks, references: References): readonly ClockWords[] {
  return clocks.clocks.map((clock, index) => ({
    number: `C${index + 1}`,
    clock,
    title: titleOf(clock),
    says: clock.says,
    strength: `For ${clock.who}. ${FORCES[clock.force]}.`,
    source: `${clock.citation}. ${sayChecked(clock)}.`,
    outcome: sayOutcome(clock, clocks.asOf),
    starts: sayMark('Starts with', clock.start, references),
    ends: clock.end ? sayMark('Ends with', clock.end, references) : '',
    steps: clock.steps,
    changes: clock.changes,
    warnings: [...clock.warnings, ...doubts(clock)],
    ...columnsOf(clock),
  }));
}

const FORCES: Readonly<Record<ExportClock['force'], string>> = {
  law: 'A limit in law',
  guidance: 'What they should do, not a limit in law',
  marker: 'A working marker, not a limit of its own',
};

const KINDS: Readonly<Record<ExportClock['force'], string>> = {
  law: '',
  guidance: ' (guidance)',
  marker: ' (working marker)',
};

function titleOf({ title, about, force }: ExportClock): string {
  const subject = cleanLine(about);
  return `${title}${subject === '' ? '' : `: ${quoted(subject)}`}${KINDS[force]}`;
}

const isApproximate = ({ start }: ExportClock): boolean => start.isApproximate;
const about = (day: string, approximate: boolean): string => (approximate ? `about ${day}` : day);

function columnsOf(clock: ExportClock): ClockColumns {
  const { dueOn, end, state } = clock;
  const day = dueOn === null ? 'not counted' : about(dueShort(clock, dueOn), isApproximate(clock));
  const due = state === 'in force' ? `since ${day}` : day;
  const done = end ? doneShort(end) : (OPEN[state] ?? '');
  return { due, done, late: lateShort(clock) };
}

/** Both days where late is counted from the second: `14 or 15 Feb 2027`. */
function dueShort({ state, laterDueOn }: ExportClock, dueOn: string): string {
  const isLate = state === 'overdue' || state === 'done late';
  if (laterDueOn === null || !isLate) return shortDay(dueOn);
  return `${Number(dueOn.slice(8))} or ${shortDay(laterDueOn)}`;
}

const OPEN: Partial<Record<ExportClock['state'], string>> = {
  running: 'not due yet',
  overdue: 'none recorded',
  passed: 'none recorded',
  'in force': 'in force',
  'set aside': 'other limit counts',
};

const doneShort = ({ day, isApproximate: rough }: ExportMark): string =>
  day === null ? 'done' : about(shortDay(day), rough);

function lateShort({ state, days, disputed }: ExportClock): string {
  if (state === 'done in time') return '0';
  if (state !== 'done late' && state !== 'overdue') return '';
  return `${disputed ? 'alleged ' : ''}${days ?? 0}${state === 'overdue' ? ' so far' : ''}`;
}

/** How it stands, as fact; as an allegation where the other side says otherwise. */
function sayOutcome(clock: ExportClock, asOf: string): string {
  const { dueOn, dueBy, disputed } = clock;
  if (clock.state === 'in force')
    return `In force since ${about(longDay(dueOn ?? ''), isApproximate(clock))}.`;
  if (dueOn === null) return `Not counted. ${clock.whyNot}`;
  const hour = dueBy === null ? '' : ` by ${dueBy}`;
  const due = `Due${hour} ${about(longDay(dueOn), isApproximate(clock))}`;
  const late = clock.state === 'done late' || clock.state === 'overdue';
  const end = disputed ? ' The other side says otherwise.' : '';
  return `${due}${sayStanding(clock, asOf, late && disputed ? 'alleged to be ' : '')}.${end}`;
}

function sayStanding(clock: ExportClock, asOf: string, alleged: string): string {
  const { state, days, end } = clock;
  const late = `${alleged}${countDays(days ?? 0)} late${countedFrom(clock)}`;
  const done = end
    ? `, done ${end.day === null ? '' : about(longDay(end.day), end.isApproximate)}`.trimEnd()
    : '';
  if (state === 'done in time') return `${done}: in time`;
  if (state === 'done late') return `${done}: ${late}`;
  if (state === 'overdue') return `. None recorded by ${longDay(asOf)}: ${late}`;
  if (state === 'passed') return `. None recorded by ${longDay(asOf)}${otherLimit(clock)}`;
  if (state === 'running') return days === 0 ? `, the day of this export` : `, in ${countDays(days ?? 0)}`;
  if (state === 'set aside' && clock.governedBy === null)
    return `${done}. Another limit for the same act may count instead`;
  return `${done}${otherLimit(clock)}`;
}

/** Where a rule is read in two ways, days late are counted from the later day, not from the one named as due. */
const countedFrom = ({ laterDueOn }: ExportClock): string =>
  laterDueOn === null ? '' : ` (counted from ${longDay(laterDueOn)})`;

/** Nobody may take an act for late because a limit that overrides this one stays out. */
function otherLimit({ governedBy, mayEndLater }: ExportClock): string {
  if (governedBy !== null) return `. Another limit for the same act counts instead: ${governedBy}`;
  return mayEndLater ? '. A later limit for the same act may apply: see its rule' : '';
}

function sayMark(lead: string, mark: ExportMark, references: References): string {
  const day = mark.day === null ? '' : about(longDay(mark.day), mark.isApproximate);
  const reason = cleanLine(mark.reason).replace(/\.$/u, '');
  const why = reason === '' ? '' : ` Reason given for this day: ${quoted(reason)}.`;
  if (mark.unnamed !== null)
    return `${lead} an entry that is not in this export${day === '' ? '' : `, ${day}`}.${why}`;
  const reference = mark.entryId === null ? undefined : references.get(mark.entryId);
  return `${lead} ${reference ?? 'a day that the record keeper gave'}, ${day}.${why}`;
}

function doubts({ cautiousDueOn, start }: ExportClock): readonly string[] {
  return [
    ...(cautiousDueOn === null
      ? []
      : [`On another reading of the rule it was due ${longDay(cautiousDueOn)}.`]),
    ...(start.isApproximate ? ['The date of its first entry is only the day that entry was kept.'] : []),
  ];
}
