import type { RecordWords } from '../../domain/bundle-plan.ts';
import { londonDay } from '../../domain/dates.ts';
import type { Entry, EntryId, TagId } from '../../domain/index.ts';
import { isFromOwn } from '../../domain/own-mail.ts';
import { longDay } from '../clocks/days.ts';
import { NO_CLOCKS, type ExportClock } from '../clocks/shape.ts';
import { findUnanswered } from '../clocks/unanswered.ts';
import { describeClocks, type ClockWords } from '../clocks/words.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import { cleanLine } from '../text/clean.ts';
import { shortened, titleOfEntry, type Naming } from './document-words.ts';
import { namingOf } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { inWords } from './wording.ts';

/** The clocks in words, in the order of the chronology. */
function clockWords({ clocks = NO_CLOCKS }: PlanMaterial): readonly ClockWords[] {
  return describeClocks(clocks, new Map());
}

const sayClock = (words: ClockWords): RecordWords =>
  wordsOfClock(words.clock, `${inWords(words.title)}. ${words.outcome}`);

/** Words on a clock tell of the entries that it starts and ends with. */
export function wordsOfClock({ start, end }: ExportClock, text: string): RecordWords {
  return { text, entryIds: [start, end].flatMap((mark) => mark?.entryId ?? []) };
}

const ofOthers = ({ clock }: ClockWords): boolean => clock.who !== 'the family';
const isLate = ({ state }: ExportClock): boolean => state === 'done late' || state === 'overdue';

/** What others had to do and did late, or have not done as far as the record shows. Most days first. */
export function lateClocks(material: PlanMaterial, most: number): readonly RecordWords[] {
  return clockWords(material)
    .filter((words) => ofOthers(words) && isLate(words.clock))
    .toSorted((one, other) => (other.clock.days ?? 0) - (one.clock.days ?? 0))
    .slice(0, most)
    .map(sayClock);
}

/** What is past its day with nothing in the record that shows it done. */
export function overdueClocks(material: PlanMaterial, most: number): readonly RecordWords[] {
  return clockWords(material)
    .filter((words) => ofOthers(words) && words.clock.state === 'overdue')
    .slice(0, most)
    .map(sayClock);
}

/** What falls due next, soonest first, the family’s own limits among it. */
export function runningClocks(material: PlanMaterial, most: number): readonly RecordWords[] {
  return clockWords(material)
    .filter(({ clock }) => clock.state === 'running')
    .toSorted((one, other) => (one.clock.dueOn ?? '').localeCompare(other.clock.dueOn ?? ''))
    .slice(0, most)
    .map((words) =>
      wordsOfClock(words.clock, `${inWords(words.title)} (for ${words.clock.who}). ${words.outcome}`),
    );
}

/** Entries that started a clock which has ended, or a wait that is over. */
function answeredIn({ clocks = NO_CLOCKS }: PlanMaterial): ReadonlySet<EntryId> {
  const ended = clocks.clocks.flatMap(({ start, end }) => (end && start.entryId ? [start.entryId] : []));
  const over = clocks.watches.flatMap(({ entryId, answer }) => (answer ? [entryId] : []));
  return new Set([...ended, ...over]);
}

/** The family’s last emails to which no reply is found in the record. */
export function unansweredMails(material: PlanMaterial, most: number): readonly RecordWords[] {
  const naming = namingOf(material);
  const search = { own: naming.own, answered: answeredIn(material), most };
  return findUnanswered(material.entries, search).map((entry) => sayEntry(entry, naming));
}

/** Entries with one of some tags, in their order. */
export function taggedEntries({ entries }: PlanMaterial, tags: readonly string[]): readonly Entry[] {
  const wanted = new Set<string>(tags);
  return entries.filter((entry) => entry.tags.some((tag: TagId) => wanted.has(tag)));
}

/** Longest words of a line, so that a summary stays on its page. */
const LONGEST = 90;

/** An entry as a line of a summary. */
export function sayEntry(entry: Entry, naming: Naming): RecordWords {
  return { text: datedTitle(entry, naming), entryIds: [entry.id] };
}

/** `6 November 2025, from Northshire County Council: Decision on your request`; the user's own summary where there is one. */
function datedTitle(entry: Entry, naming: Naming): string {
  const summary = cleanLine(entry.summary);
  const day = longDay(londonDay(entry.happenedAt));
  if (summary !== '') return `${day}: ${inWords(summary)}`;
  if (entry.kind !== 'email') return `${day}: ${inWords(titleOfEntry(entry, naming))}`;
  const subject = inWords(cleanLine(entry.subject)) || 'email without a subject';
  return `${day}, ${inWords(counterpartOf(entry, naming))}: ${shortened(subject, LONGEST)}`;
}

/** `to Northshire County Council`, `from Sarah Cole`. */
function counterpartOf(entry: Entry, { own, parties }: Naming): string {
  const isOwn = isFromOwn(entry, own);
  const [other] = isOwn ? entry.to : entry.from;
  if (!other) return isOwn ? 'sent' : 'received';
  const party = cleanLine(knownParty(other.address, parties)?.name ?? '');
  return `${isOwn ? 'to' : 'from'} ${party || cleanLine(other.name) || cleanLine(other.address)}`;
}
