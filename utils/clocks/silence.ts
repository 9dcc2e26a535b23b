import type { Watch } from '../domain/clock.ts';
import { londonDay } from '../domain/dates.ts';
import type { Entry } from '../domain/index.ts';
import { isFromOwn } from '../domain/own-mail.ts';
import { daysBetween, formatWholeDay, type Day } from './day.ts';

/** How a sent mail that waits for an answer stands. `days`: late, or left. */
export type WatchState =
  | { readonly state: 'answered'; readonly entry: Entry; readonly daysLate: number }
  | { readonly state: 'waiting'; readonly days: number }
  | { readonly state: 'silent'; readonly days: number };

/** Receipts that a machine sends are no answer. */
const MACHINE =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?reply|out of office|delivery status|undeliverable|read:)/i;

/** True when a mail speaks of another by its Message-ID. */
function refersTo(entry: Entry, sent: Entry): boolean {
  if (sent.messageId === '') return false;
  return entry.inReplyTo === sent.messageId || entry.references.includes(sent.messageId);
}

/** True when the mail site shows both in one conversation, and the mail came from somebody the first one went to. */
function isInThread(entry: Entry, sent: Entry): boolean {
  const { siteThreadId, site } = sent.provenance;
  const asked = new Set([...sent.to, ...sent.cc].map(({ address }) => address));
  return (
    siteThreadId !== '' &&
    entry.provenance.site === site &&
    entry.provenance.siteThreadId === siteThreadId &&
    entry.from.some(({ address }) => asked.has(address))
  );
}

/** The first answer to a sent mail among some entries; undefined when none is kept. */
export function findAnswer(
  sent: Entry,
  entries: readonly Entry[],
  own: ReadonlySet<string>,
): Entry | undefined {
  return entries
    .filter((entry) => entry.happenedAt > sent.happenedAt && !isFromOwn(entry, own))
    .filter((entry) => !MACHINE.test(entry.subject))
    .filter((entry) => refersTo(entry, sent) || isInThread(entry, sent))
    .toSorted((one, other) => one.happenedAt - other.happenedAt)[0];
}

/** What watching is judged by. */
export interface WatchSources {
  readonly entries: readonly Entry[];
  readonly own: ReadonlySet<string>;
  readonly today: Day;
}

/** How a watch stands today. The answer the user named outranks what the thread tells. */
export function stateOfWatch(sent: Entry, watch: Watch, { entries, own, today }: WatchSources): WatchState {
  const named = entries.find(({ id }) => id === watch.answeredBy);
  const answer = named ?? findAnswer(sent, entries, own);
  if (answer) {
    const late = daysBetween(watch.by, londonDay(answer.happenedAt));
    return { state: 'answered', entry: answer, daysLate: Math.max(0, late) };
  }
  const days = daysBetween(watch.by, today);
  return days > 0 ? { state: 'silent', days } : { state: 'waiting', days: Math.abs(days) };
}

/** The line silence makes in the chronology. Says what the record holds, not what did not happen. */
export function saySilence(watch: Watch): string {
  return `No reply recorded by ${formatWholeDay(watch.by)}.`;
}
