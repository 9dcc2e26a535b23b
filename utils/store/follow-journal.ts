import type { EntryId, JournalLine, MatterId } from '../domain/index.ts';
import { notFound } from './failures.ts';
import { allEntries } from './read-entries.ts';
import { readMatters } from './read-matters.ts';
import { asEntry, type Database } from './schema.ts';
import type { Remembered } from './timeline-records.ts';

/** How many texts are read at a time: between two reads the page can draw. */
const TEXTS_AT_A_TIME = 1000;

/** Matter, parties and own tags: small tables, read whole. */
async function readNames(
  database: Database,
  matterId: MatterId,
): Promise<Omit<Remembered, 'entries' | 'searchTexts'>> {
  const matter = (await readMatters(database)).find((each) => each.id === matterId);
  if (!matter) throw notFound('record');
  const [parties, ownTags] = await Promise.all([database.parties.toArray(), database.tags.toArray()]);
  return { matter, parties, ownTags };
}

/** Everything but the texts, and the journal line up to which it holds, as of one moment. */
export function readAll(
  database: Database,
  matterId: MatterId,
): Promise<{ remembered: Remembered; upTo: number }> {
  const { matters, entries, parties, tags, journal } = database;
  return database.transaction('r', [matters, entries, parties, tags, journal], async () => {
    const rows = await allEntries(database, matterId);
    const last = await journal.orderBy('number').last();
    const remembered: Remembered = {
      ...(await readNames(database, matterId)),
      entries: new Map(rows.map((entry) => [entry.id, entry])),
      searchTexts: new Map(),
    };
    return { remembered, upTo: last?.number ?? 0 };
  });
}

/** Entries a journal line speaks of. */
function entriesOf(line: JournalLine): readonly EntryId[] {
  if (line.action === 'bin emptied') return line.facts.entries as unknown as readonly EntryId[];
  return line.entryId === null ? [] : [line.entryId];
}

/** Reads anew only what these journal lines speak of: every write has its line, so nothing is missed. */
export async function follow(
  database: Database,
  before: Remembered,
  lines: readonly JournalLine[],
): Promise<Remembered> {
  const ids = [...new Set(lines.flatMap(entriesOf))];
  const [rows, texts] = await Promise.all([database.entries.bulkGet(ids), database.searchTexts.bulkGet(ids)]);
  const entries = new Map(before.entries);
  const searchTexts = new Map(before.searchTexts);
  for (const [index, id] of ids.entries()) {
    const [row, text] = [rows[index], texts[index]];
    if (row && row.matterId === before.matter.id) entries.set(id, asEntry(row));
    else entries.delete(id);
    if (text && text.matterId === before.matter.id) searchTexts.set(id, text.text);
    else searchTexts.delete(id);
  }
  return { ...(await readNames(database, before.matter.id)), entries, searchTexts };
}

/** Texts of these entries, in several short reads. Stops early, with what it has, when the signal aborts. */
export async function readTexts(
  database: Database,
  ids: readonly EntryId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<EntryId, string>> {
  const texts = new Map<EntryId, string>();
  for (let start = 0; start < ids.length && !signal.aborted; start += TEXTS_AT_A_TIME) {
    const rows = await database.searchTexts.bulkGet(ids.slice(start, start + TEXTS_AT_A_TIME));
    for (const row of rows) if (row) texts.set(row.entryId, row.text);
  }
  return texts;
}
