import type { BundlePlan } from '../domain/bundle-plan.ts';
import type { Entry, EntryId, JournalDraft } from '../domain/index.ts';
import {
  detailsOf,
  hasSender,
  isPaper,
  type PaperDetails,
  type PaperEntry,
} from '../domain/paper-details.ts';
import { londonInstant } from '../domain/own-note.ts';
import { planLine } from './bundle-plans.ts';
import { notFound, StoreFault } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import { asEntry, type Database } from './schema.ts';

const refuse = (happened: string, next: string): StoreFault =>
  new StoreFault({ code: 'not-supported', happened, safe: 'Nothing was changed.', next });

const NAMES = ['kind', 'title', 'day', 'isOwn'] as const satisfies readonly (keyof PaperDetails)[];

/** What changes of an entry with other details; a day that stays leaves its instant alone, a note keeps its time. Throws a StoreFault. */
function changesFor(
  { day: dayBefore, time }: { readonly day: string; readonly time: string },
  { kind, title, day, isOwn }: PaperDetails,
): Partial<Entry> {
  if (title === '') throw refuse('The title is missing.', 'Give it a title.');
  const at = londonInstant(day, time);
  if (at === null) throw refuse('This day does not exist.', 'Give another day.');
  const placed = day === dayBefore ? {} : { happenedAt: at, happenedFrom: 'stated' as const };
  return { kind, subject: title, isOwnPaper: isOwn, ...placed };
}

/** A letter of the user's own that was a meeting has no sender that anybody could see; one's own note stays one's own. */
const withSender = (details: PaperDetails, { ownNote }: PaperEntry): PaperDetails =>
  ownNote || hasSender(details.kind) ? details : { ...details, isOwn: false };

/** The correction as the journal tells it: every value as it was and as it is now. */
function correctionLine(entryId: EntryId, before: PaperDetails, after: PaperDetails): JournalDraft | null {
  const fields = NAMES.filter((name) => before[name] !== after[name]);
  if (fields.length === 0) return null;
  const values = fields.flatMap((name) => [
    [name, after[name]] as const,
    [`${name}Before`, before[name]] as const,
  ]);
  return { action: 'edited', entryId, facts: { fields, ...Object.fromEntries(values) } };
}

/** What a search looks through begins with the title. */
async function retitle({ searchTexts }: Database, { id, subject }: PaperEntry, title: string): Promise<void> {
  const found = await searchTexts.get(id);
  if (!found?.text.startsWith(`${subject}\n`)) return;
  await searchTexts.put({ ...found, text: `${title}${found.text.slice(subject.length)}` });
}

/** The store's tools, and what puts the plan of a bundle in step: how it names documents is not the store's to know. */
export interface CorrectingTools extends StoreTools {
  readonly followInPlan: (plan: BundlePlan, before: Entry, after: Entry) => BundlePlan;
}

/** Carries a correction into the bundle that is planned; null when nothing in it changes. */
async function takeAlong(
  { database, followInPlan }: CorrectingTools,
  before: Entry,
  after: Entry,
): Promise<JournalDraft | null> {
  const { bundlePlans } = database;
  const plan = await bundlePlans.get(before.matterId);
  const followed = plan && followInPlan(plan, before, after);
  if (!followed || JSON.stringify(followed) === JSON.stringify(plan)) return null;
  await bundlePlans.put(followed);
  return planLine(followed);
}

/**
 * Corrects what the user said of a paper, with a journal line that holds the old values and the new ones; its files stay
 * as they are, and the bundle that is planned goes along. Nothing is written when nothing changes. Throws a StoreFault
 * when the entry is gone or is an email, whose facts come from its original.
 */
export function correctPaper(
  tools: CorrectingTools,
  id: EntryId,
  details: Partial<PaperDetails>,
): Promise<void> {
  const { database, now } = tools;
  const { entries, searchTexts, bundlePlans, journal } = database;
  return database.transaction('rw', entries, searchTexts, bundlePlans, journal, async () => {
    const stored = await entries.get(id);
    if (!stored || !isPaper(stored)) throw notFound('entry');
    const before = detailsOf(stored);
    const after = withSender({ ...before, ...details }, stored);
    const changes = changesFor({ day: before.day, time: stored.ownNote?.time ?? '' }, after);
    const line = correctionLine(id, before, after);
    if (!line) return;
    const corrected = { ...stored, ...changes };
    await entries.put(corrected);
    await retitle(database, stored, after.title);
    const planned = await takeAlong(tools, asEntry(stored), asEntry(corrected));
    await appendJournal(database, planned ? [line, planned] : [line], now());
  });
}
