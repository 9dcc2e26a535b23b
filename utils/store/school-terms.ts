import type { SchoolTerms } from '../domain/school-terms.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import type { Database } from './schema.ts';

/** Key among the remembered choices. */
const KEY = 'school-terms';

/** The school's terms as the user entered them; empty before that. */
export async function readSchoolTerms(database: Database): Promise<SchoolTerms> {
  const found = await database.settings.get(KEY);
  return Array.isArray(found?.value) ? (found.value as SchoolTerms) : [];
}

/** Saves the school's terms. The journal tells how many there are: days decide limits, so a change must show. */
export async function saveSchoolTerms({ database, now }: StoreTools, terms: SchoolTerms): Promise<void> {
  const { settings, journal } = database;
  await database.transaction('rw', settings, journal, async () => {
    await settings.put({ key: KEY, value: terms });
    const facts = { terms: terms.map(({ from, until }) => `${from}/${until}`) };
    await appendJournal(database, [{ action: 'terms saved', entryId: null, facts }], now());
  });
}
