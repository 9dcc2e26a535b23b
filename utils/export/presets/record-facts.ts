import { londonDay } from '../../domain/dates.ts';
import type { Entry, TagId } from '../../domain/index.ts';
import { isFromOwn } from '../../domain/own-mail.ts';
import { longDay } from '../clocks/days.ts';
import { NO_CLOCKS, type ExportClock } from '../clocks/shape.ts';
import { findUnanswered } from '../clocks/unanswered.ts';
import { describeClocks, type ClockWords } from '../clocks/words.ts';
import { cleanLine } from '../text/clean.ts';
import { titleOfEntry, type Naming } from './document-words.ts';
import { namingOf } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { inWords } from './wording.ts';

/** The clocks in words, in the order of the chronology. */
function clockWords({ clocks = NO_CLOCKS }: PlanMaterial): readonly ClockWords[] {
  return describeClocks(clocks, new Map());
}

const line = ({ title, outcome }: ClockWords): string => `${inWords(title)}. ${outcome}`;

const ofOthers = ({ clock }: ClockWords): boolean => clock.who !== 'the family';
const isLate = ({ state }: ExportClock): boolean => state === 'done late' || state === 'overdue';

/** What others had to do and did late, or have not done as far as the record shows. Most days first. */
export function lateClocks(material: PlanMaterial, most: number): readonly string[] {
  return clockWords(material)
    .filter((words) => ofOthers(words) && isLate(words.clock))
    .toSorted((one, other) => (other.clock.days ?? 0) - (one.clock.days ?? 0))
    .slice(0, most)
    .map(line);
}

/** What is past its day with nothing in the record that shows it done. */
export function overdueClocks(material: PlanMaterial, most: number): readonly string[] {
  return clockWords(material)
    .filter((words) => ofOthers(words) && words.clock.state === 'overdue')
    .slice(0, most)
    .map(line);
}

/** What falls due next, soonest first, the family’s own limits among it. */
export function runningClocks(material: PlanMaterial, most: number): readonly string[] {
  return clockWords(material)
    .filter(({ clock }) => clock.state === 'running')
    .toSorted((one, other) => (one.clock.dueOn ?? '').localeCompare(other.clock.dueOn ?? ''))
    .slice(0, most)
    .map((words) => `${inWords(words.title)} (for ${words.clock.who}). ${words.outcome}`);
}

/** The family’s last emails to which the record holds no reply. */
export function unansweredMails(material: PlanMaterial, most: number): readonly string[] {
  const naming = namingOf(material);
  return findUnanswered(material.entries, naming.own, most).map((entry) => datedTitle(entry, naming));
}

/** The family’s last emails that have one of some tags, for what has been asked. */
export function sentAbout(material: PlanMaterial, tags: readonly string[], most: number): readonly string[] {
  const naming = namingOf(material);
  return taggedEntries(material, tags)
    .filter((entry) => isFromOwn(entry, naming.own))
    .slice(-most)
    .map((entry) => datedTitle(entry, naming));
}

/** Entries with one of some tags, in their order. */
export function taggedEntries({ entries }: PlanMaterial, tags: readonly string[]): readonly Entry[] {
  const wanted = new Set<string>(tags);
  return entries.filter((entry) => entry.tags.some((tag: TagId) => wanted.has(tag)));
}

/** `6 November 2025: Email from Sarah Cole, Northshire County Council: decision on your request`. */
export function datedTitle(entry: Entry, naming: Naming): string {
  const words = cleanLine(entry.summary) || titleOfEntry(entry, naming);
  return `${longDay(londonDay(entry.happenedAt))}: ${inWords(words)}`;
}
