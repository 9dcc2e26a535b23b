// The chronology: what it says (model), where it stands on paper (layout), and the PDF (pdf). Pure but for the last.
// Entries come chosen and ordered; the export worker calls `writeChronology`. Wording is neutral.
import {
  formatDay,
  formatDayShort,
  formatMonth,
  formatTime,
  formatWeekday,
  londonDay,
  londonNoon,
} from '../../domain/dates.ts';
import type { Entry, EntryId, LeftOut, PartyId, Party, Sha256 } from '../../domain/index.ts';
import { subjectOf } from '../../domain/subject.ts';
import { placeClocks, type ClockLine, type ClockRows, type DayRow } from '../clocks/rows.ts';
import { NO_CLOCKS, type ExportClocks } from '../clocks/shape.ts';
import { describeClocks, type ClockWords } from '../clocks/words.ts';
import { referencesOf, type ExportMaking, type ExportSource } from '../source.ts';
import { cleanLine } from '../text/clean.ts';
import { describeRow, type RowWords } from './row-words.ts';

export interface ChronologyRow extends RowWords {
  /** `E1`; empty for a row that is no entry. */
  readonly reference: string;
  /** The same day as `2026-03-03`, for forms that sort and count. */
  readonly on: string;
  /** `3 Mar 2026` */
  readonly day: string;
  /** `Tue 14:05`, or `Tue` where only the day is known. */
  readonly time: string;
  /** Which date this is, when the email gives none of its own; else empty. */
  readonly dateNote: string;
  /** Clocks that it starts or ends. */
  readonly clocks: readonly ClockLine[];
}

export interface ChronologyMonth {
  /** `March 2026` */
  readonly title: string;
  readonly rows: readonly ChronologyRow[];
}

/** What the list at the end says of one kept file. */
export interface Proof {
  readonly reference: string;
  readonly subject: string;
  readonly day: string;
  readonly size: number;
  readonly isOriginal: boolean;
  readonly sha256: Sha256;
}

/** How many entries were left out for one reason. */
export interface LeftOutCount {
  readonly reason: string;
  readonly count: number;
}

/** Everything the chronology says, in the order it says it. */
export interface Chronology {
  readonly title: string;
  /** `3 March 2026 to 20 July 2026`; empty without entries. */
  readonly period: string;
  readonly entries: number;
  /** How many of them are no emails. */
  readonly papers: number;
  readonly preparedOn: string;
  readonly version: string;
  readonly includesNotes: boolean;
  readonly months: readonly ChronologyMonth[];
  readonly proofs: readonly Proof[];
  /** References of entries without a date of their own. */
  readonly undated: readonly string[];
  readonly asShown: readonly string[];
  readonly leftOut: readonly LeftOutCount[];
  readonly clocks: ChronologyClocks;
}

/** The clocks of a chronology. Without any, it has neither columns nor a page for them. */
export interface ChronologyClocks extends Pick<ExportClocks, 'asOf' | 'advisers' | 'leftOut'> {
  readonly words: readonly ClockWords[];
}

/** Which rows of a chronology are wanted, where papers that came late have one of their own. */
export interface ChronologyPart {
  /** An entry whose row is wanted. */
  readonly has: (id: EntryId) => boolean;
  /** False for a list of late papers: of the clocks, it has those that its entries start or end, and no rows of days. */
  readonly isFront: boolean;
}

const WHOLE: ChronologyPart = { has: () => true, isFront: true };

/** The front keeps every clock but those that late papers start: what has gone out must not grow. */
function partOf(clocks: ExportClocks, { has, isFront }: ChronologyPart): ExportClocks {
  const holds = (id: EntryId | null | undefined): boolean => (id == null ? isFront : has(id));
  const isWanted = ({ start, end }: ExportClocks['clocks'][number]): boolean =>
    holds(start.entryId) || (!isFront && end !== null && holds(end.entryId));
  const watches = isFront ? clocks.watches.filter(({ entryId }) => has(entryId)) : [];
  return { ...clocks, clocks: clocks.clocks.filter(isWanted), watches };
}

/** What a chronology is of. */
interface ChronologySource extends ExportSource {
  /** Only some of its rows, with the references of the whole. */
  readonly part?: ChronologyPart;
}

/** Puts entries into words, grouped by month in England. */
export function describeChronology(
  { part = WHOLE, ...whole }: ChronologySource,
  making: ExportMaking,
  leftOut: readonly LeftOut[],
): Chronology {
  const references = referencesOf(whole);
  const source = { ...whole, entries: whole.entries.filter(({ id }) => part.has(id)) };
  const { entries } = source;
  const clocks = partOf(whole.clocks ?? NO_CLOCKS, part);
  const words = describeClocks(whole.clocks ?? NO_CLOCKS, references).filter(({ clock }) =>
    clocks.clocks.includes(clock),
  );
  const placed = placeClocks(clocks, words, references);
  const referencesWhere = (test: (entry: Entry) => boolean): string[] =>
    entries.flatMap((entry) => (test(entry) ? [references.get(entry.id) ?? ''] : []));
  return {
    title: cleanLine(source.title) || cleanLine(source.matter.title),
    period: periodOf(entries),
    entries: entries.length,
    papers: entries.filter(({ kind }) => kind !== 'email').length,
    preparedOn: formatDay(making.madeAt),
    version: making.version,
    includesNotes: making.includeNotes,
    months: groupByMonth(rowsOf(source, { includeNotes: making.includeNotes, placed, references })),
    proofs: entries.flatMap((entry) => proofsOf(entry, references)),
    undated: referencesWhere(({ happenedFrom }) => !['sent', 'shown', 'stated'].includes(happenedFrom)),
    asShown: referencesWhere(({ fidelity }) => fidelity === 'as shown'),
    leftOut: countReasons(leftOut),
    clocks: { words, asOf: clocks.asOf, advisers: clocks.advisers, leftOut: clocks.leftOut },
  };
}

function periodOf(entries: readonly Entry[]): string {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return '';
  const [from, until] = [formatDay(first.happenedAt), formatDay(last.happenedAt)];
  return from === until ? from : `${from} to ${until}`;
}

interface DatedRow {
  readonly month: string;
  readonly day: string;
  readonly row: ChronologyRow;
}

interface RowSetting {
  readonly includeNotes: boolean;
  readonly placed: ClockRows;
  readonly references: ReadonlyMap<EntryId, string>;
}

/** Entries in their order, with the rows that are none after everything of their day. */
function rowsOf(
  { entries, parties }: ExportSource,
  { includeNotes, placed: clocks, references }: RowSetting,
): DatedRow[] {
  const partyOf = new Map<PartyId, Party>(parties.map((party) => [party.id, party]));
  const rows = entries.map((entry): DatedRow => {
    const words = describeRow(entry, { parties, partyOf, includeNotes });
    const row = {
      ...words,
      reference: references.get(entry.id) ?? '',
      on: londonDay(entry.happenedAt),
      day: formatDayShort(entry.happenedAt),
      time: timeOf(entry),
      dateNote: dateNoteOf(entry),
      clocks: clocks.of.get(entry.id) ?? [],
    };
    // The day is asked for only where something is sorted in: it costs time on 50,000 entries.
    const day = clocks.days.length === 0 ? '' : londonDay(entry.happenedAt);
    return { month: formatMonth(entry.happenedAt), day, row };
  });
  // Sorting keeps the order of equals, so that entries stay as they came.
  return clocks.days.length === 0
    ? rows
    : [...rows, ...clocks.days.map(describeDay)].toSorted((one, other) => compare(one.day, other.day));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function describeDay({ day, what, detail, lines }: DayRow): DatedRow {
  const noon = londonNoon(day) ?? 0;
  const row = {
    from: '',
    fromParty: '',
    to: '',
    what,
    details: detail === '' ? [] : [{ kind: 'clock', text: detail } as const],
    reference: '',
    on: day,
    day: formatDayShort(noon),
    time: formatWeekday(noon),
    dateNote: '',
    clocks: lines,
  };
  return { month: formatMonth(noon), day, row };
}

function groupByMonth(rows: readonly DatedRow[]): ChronologyMonth[] {
  const months: { title: string; rows: ChronologyRow[] }[] = [];
  for (const { month, row } of rows) {
    const last = months.at(-1);
    if (last?.title === month) last.rows.push(row);
    else months.push({ title: month, rows: [row] });
  }
  return months;
}

/** `Tue 14:05`; a paper has a day only, and a note its time if its writer gave one. */
function timeOf({ happenedAt, happenedFrom, ownNote }: Entry): string {
  const weekday = formatWeekday(happenedAt);
  if (happenedFrom === 'stated') return `${weekday} ${ownNote?.time ?? ''}`.trim();
  return `${weekday} ${formatTime(happenedAt)}`;
}

/** The day of an email is its own; where the user gave it, that is said. The day of a paper is always given. */
const dateNoteOf = ({ kind, happenedFrom }: Entry): string =>
  kind === 'email' && happenedFrom === 'stated' ? 'date given by hand' : DATE_NOTES[happenedFrom];

const DATE_NOTES: Readonly<Record<Entry['happenedFrom'], string>> = {
  sent: '',
  received: 'date received',
  captured: 'date kept',
  shown: 'date as shown',
  stated: '',
};

/** One line a kept file: a letter of four photographs has four. */
function proofsOf(entry: Entry, references: ReadonlyMap<EntryId, string>): readonly Proof[] {
  const subject = subjectOf({ subject: cleanLine(entry.subject) });
  const kept = entry.papers ?? [{ size: entry.originalSize, sha256: entry.originalSha256 }];
  return kept.map(({ size, sha256 }, at) => ({
    reference: references.get(entry.id) ?? '',
    subject: kept.length > 1 ? `${subject} (file ${at + 1} of ${kept.length})` : subject,
    day: formatDayShort(entry.happenedAt),
    size,
    isOriginal: entry.fidelity === 'original',
    sha256,
  }));
}

/** Reasons with their counts, most frequent first. Titles stay out: a confidential one must not show here. */
function countReasons(leftOut: readonly LeftOut[]): LeftOutCount[] {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((one, other) => other.count - one.count);
}
