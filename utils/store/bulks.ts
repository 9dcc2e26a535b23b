import type { BulkJob, BulkNote } from '../domain/bulk.ts';
import { notFound } from './failures.ts';
import type { StoreTools } from './keep-entry.ts';
import type { Database } from './schema.ts';

/** Writes down a new bulk. Not journalled: nothing is kept by it, and every mail kept joins the journal by itself. */
export async function startBulk(database: Database, job: BulkJob): Promise<void> {
  await database.bulks.add(job);
}

/** Writes how far one conversation has come. Throws when the bulk was ended meanwhile, so that its page stops. */
export async function noteBulk({ database, now }: StoreTools, note: BulkNote): Promise<void> {
  await database.transaction('rw', database.bulks, async () => {
    const job = await database.bulks.get(note.id);
    if (!job?.conversations[note.place]) throw notFound('list of emails to keep');
    const conversations = job.conversations.with(note.place, note.conversation);
    await database.bulks.put({ ...job, conversations, at: now() });
  });
}

/** The newest bulk of an account that its user has not ended; null when there is none. */
export async function findBulk(
  database: Database,
  { site, account }: Pick<BulkJob, 'site' | 'account'>,
): Promise<BulkJob | null> {
  const newestFirst = database.bulks.orderBy('startedAt').reverse();
  const found = await newestFirst.filter((job) => job.site === site && job.account === account).first();
  return found ?? null;
}

/** Forgets a bulk. What was kept stays. */
export async function endBulk(database: Database, id: string): Promise<void> {
  await database.bulks.delete(id);
}
