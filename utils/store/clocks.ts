import { liveQuery } from 'dexie';
import type { Clock, ClockId, ClockRecords, RefusedProposal, Watch } from '../domain/clock.ts';
import type { EntryId, Failure, JournalDraft, MatterId } from '../domain/index.ts';
import { asFailure } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import type { Database } from './schema.ts';
import { readSchoolTerms } from './school-terms.ts';

/** Everything about a matter's clocks, as of one moment. */
export function readClocks(database: Database, matterId: MatterId): Promise<ClockRecords> {
  const { clocks, refusedProposals, watches, settings } = database;
  return database.transaction('r', clocks, refusedProposals, watches, settings, async () => {
    const [running, refused, waiting, terms] = await Promise.all([
      clocks.where({ matterId }).toArray(),
      refusedProposals.where({ matterId }).toArray(),
      watches.where({ matterId }).toArray(),
      readSchoolTerms(database),
    ]);
    return { clocks: running, refused: new Set(refused.map(({ key }) => key)), watches: waiting, terms };
  });
}

/** What the journal tells of a clock: rule and days, never anybody's words. */
function clockLine(action: 'clock saved' | 'clock removed', clock: Clock): JournalDraft {
  const { id, set, rule, start, end, disputed } = clock;
  const facts = { clockId: id, set, rule, startDay: start.day, endDay: end?.day ?? null, disputed };
  return { action, entryId: start.entryId, facts };
}

/** Saves a new or changed clock. */
export async function saveClock({ database, now }: StoreTools, clock: Clock): Promise<void> {
  const { clocks, journal } = database;
  await database.transaction('rw', clocks, journal, async () => {
    await clocks.put(clock);
    await appendJournal(database, [clockLine('clock saved', clock)], now());
  });
}

/** Removes a clock; what the journal says of it stays. Nothing happens when it is gone. */
export async function removeClock({ database, now }: StoreTools, id: ClockId): Promise<void> {
  const { clocks, journal } = database;
  await database.transaction('rw', clocks, journal, async () => {
    const clock = await clocks.get(id);
    if (!clock) return;
    await clocks.delete(id);
    await appendJournal(database, [clockLine('clock removed', clock)], now());
  });
}

/** Remembers that a proposal was refused, so that it is not made again. */
export async function refuseProposal({ database, now }: StoreTools, refusal: RefusedProposal): Promise<void> {
  const { refusedProposals, journal } = database;
  await database.transaction('rw', refusedProposals, journal, async () => {
    await refusedProposals.put(refusal);
    const facts = { proposal: refusal.key };
    await appendJournal(database, [{ action: 'proposal refused', entryId: null, facts }], now());
  });
}

/** Takes a refusal back, so that the proposal may be made again. */
export async function offerProposalAgain(
  { database, now }: StoreTools,
  { key, matterId }: RefusedProposal,
): Promise<void> {
  const { refusedProposals, journal } = database;
  await database.transaction('rw', refusedProposals, journal, async () => {
    const removed = await refusedProposals
      .where({ matterId })
      .filter((each) => each.key === key)
      .delete();
    if (removed === 0) return;
    const facts = { proposal: key };
    await appendJournal(database, [{ action: 'proposal offered again', entryId: null, facts }], now());
  });
}

/** Lets a sent mail wait for an answer, or changes by when. */
export async function saveWatch({ database, now }: StoreTools, watch: Watch): Promise<void> {
  const { watches, journal } = database;
  await database.transaction('rw', watches, journal, async () => {
    await watches.put(watch);
    const facts = { by: watch.by, answeredBy: watch.answeredBy };
    await appendJournal(database, [{ action: 'watch saved', entryId: watch.entryId, facts }], now());
  });
}

/** The mail waits no longer. */
export async function removeWatch({ database, now }: StoreTools, entryId: EntryId): Promise<void> {
  const { watches, journal } = database;
  await database.transaction('rw', watches, journal, async () => {
    await watches.delete(entryId);
    await appendJournal(database, [{ action: 'watch removed', entryId, facts: {} }], now());
  });
}

export interface ClocksWatcher {
  readonly signal: AbortSignal;
  readonly onRecords: (records: ClockRecords) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Calls back with a matter's clocks at once and whenever they change, in any tab, until the signal aborts. */
export function watchClocks(
  database: Database,
  matterId: MatterId,
  { signal, onRecords, onFailure }: ClocksWatcher,
): void {
  const feed = liveQuery(() => readClocks(database, matterId));
  const subscription = feed.subscribe({
    next: onRecords,
    error: (error: unknown) => onFailure(asFailure(error)),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
